CREATE TABLE IF NOT EXISTS lti_admin_session (
  secret_hash CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  admin_id BIGINT NOT NULL,
  csrf CHAR(26) CHARACTER SET ascii NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  started_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  FOREIGN KEY (admin_id) REFERENCES lti_admin (id)
);
