CREATE TABLE IF NOT EXISTS lti_login (
  state CHAR(26) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  nonce CHAR(26) CHARACTER SET ascii NOT NULL UNIQUE,
  registration_id BIGINT NOT NULL,
  target VARCHAR(2000) NOT NULL,
  login_hint VARCHAR(2000) NOT NULL,
  message_hint VARCHAR(8000) NULL,
  browser_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  INDEX (expires_at),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id)
);
