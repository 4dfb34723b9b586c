CREATE TABLE IF NOT EXISTS device_boot (
  device_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bootcount BIGINT NOT NULL,
  registration_id BIGINT NOT NULL,
  received VARCHAR(2000) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (device_id, bootcount),
  FOREIGN KEY (device_id) REFERENCES device_device (id)
);
