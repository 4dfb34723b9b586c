CREATE TABLE IF NOT EXISTS lti_course_copy (
  course_id BIGINT NOT NULL PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  source BIGINT NULL,
  candidates VARCHAR(2000) CHARACTER SET ascii NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id),
  FOREIGN KEY (course_id) REFERENCES lti_course (id)
);
