CREATE TABLE IF NOT EXISTS lti_refused_launch (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  registration_id BIGINT NULL,
  issuer VARCHAR(255) NOT NULL,
  refused_at DATETIME(6) NOT NULL,
  code VARCHAR(30) CHARACTER SET ascii NOT NULL,
  detail VARCHAR(255) NOT NULL,
  issued_at DATETIME(6) NULL,
  ends_at DATETIME(6) NULL,
  INDEX (registration_id, refused_at),
  INDEX (refused_at)
);
