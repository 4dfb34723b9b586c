CREATE TABLE IF NOT EXISTS device_enrolment (
  id CHAR(26) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  device_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event VARCHAR(12) CHARACTER SET ascii NOT NULL,
  record TEXT CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL,
  INDEX (device_id, created_at),
  FOREIGN KEY (device_id) REFERENCES device_device (id)
);
