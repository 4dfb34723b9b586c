CREATE TABLE IF NOT EXISTS device_message (
  device_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bootcount BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  registration_id BIGINT NOT NULL,
  kind TINYINT NOT NULL,
  jws VARBINARY(16384) NOT NULL,
  sha256 BINARY(32) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (device_id, bootcount, seq),
  INDEX (device_id, received_at),
  FOREIGN KEY (device_id) REFERENCES device_device (id)
);
