CREATE TABLE IF NOT EXISTS lti_deep_linking (
  handle CHAR(26) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  deployment_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  return_url VARCHAR(2000) NOT NULL,
  data MEDIUMTEXT NULL,
  expires_at DATETIME(6) NOT NULL,
  INDEX (expires_at),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id)
);
