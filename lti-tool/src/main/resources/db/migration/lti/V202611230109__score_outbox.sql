CREATE TABLE IF NOT EXISTS lti_score_outbox (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  given DECIMAL(12,4) NOT NULL,
  maximum DECIMAL(12,4) NOT NULL,
  comment VARCHAR(2000) NOT NULL,
  scored_at DATETIME(6) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NOT NULL,
  cause VARCHAR(200) NOT NULL,
  INDEX (state, next_attempt_at),
  INDEX (course_id, user_id),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id),
  FOREIGN KEY (course_id) REFERENCES lti_course (id),
  FOREIGN KEY (user_id) REFERENCES lti_user (id)
);
