CREATE TABLE IF NOT EXISTS device_key (
  kid VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  device_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  jwk VARCHAR(300) CHARACTER SET ascii NOT NULL,
  thumbprint CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE (thumbprint),
  FOREIGN KEY (device_id) REFERENCES device_device (id)
);
