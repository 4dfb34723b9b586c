CREATE TABLE IF NOT EXISTS device_beacon (
  nonce CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  sent_at DATETIME(6) NOT NULL,
  INDEX (sent_at)
);
