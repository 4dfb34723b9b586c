CREATE TABLE IF NOT EXISTS badge_status_entry (
  list CHAR(26) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  registration_id BIGINT NOT NULL,
  revoked_at DATETIME(6) NULL,
  PRIMARY KEY (list, position),
  FOREIGN KEY (list) REFERENCES badge_status_list (id)
);
