CREATE TABLE IF NOT EXISTS device_pairing (
  id CHAR(26) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  owner_id BIGINT NOT NULL,
  device_name VARCHAR(80) NOT NULL,
  code CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nonce CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii NOT NULL,
  attempts INT NOT NULL,
  jwk VARCHAR(300) CHARACTER SET ascii NULL,
  model VARCHAR(80) NOT NULL,
  software VARCHAR(80) NOT NULL,
  device_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE (code),
  INDEX (registration_id, owner_id),
  FOREIGN KEY (owner_id) REFERENCES lti_user (id)
);
