CREATE TABLE IF NOT EXISTS device_device (
  id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  owner_id BIGINT NOT NULL,
  name VARCHAR(80) NOT NULL,
  model VARCHAR(80) NOT NULL,
  software VARCHAR(80) NOT NULL,
  level TINYINT NOT NULL,
  fingerprint CHAR(7) CHARACTER SET ascii NOT NULL,
  paired_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  broker_password VARCHAR(255) CHARACTER SET ascii NULL,
  INDEX (registration_id, owner_id),
  FOREIGN KEY (owner_id) REFERENCES lti_user (id)
);
