CREATE TABLE IF NOT EXISTS lti_session (
  handle CHAR(26) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  secret_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  csrf CHAR(26) CHARACTER SET ascii NOT NULL,
  registration_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  user_name VARCHAR(300) NOT NULL,
  course_id BIGINT NOT NULL,
  course_title VARCHAR(300) NOT NULL,
  resource_link VARCHAR(300) NOT NULL,
  roles VARCHAR(100) CHARACTER SET ascii NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  frame_ancestors VARCHAR(1000) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  INDEX (expires_at)
);
