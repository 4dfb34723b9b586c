CREATE TABLE IF NOT EXISTS lti_membership (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  launched_as VARCHAR(10) CHARACTER SET ascii NULL,
  listed_as VARCHAR(10) CHARACTER SET ascii NULL,
  active BOOLEAN NOT NULL,
  UNIQUE (course_id, user_id),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id),
  FOREIGN KEY (course_id) REFERENCES lti_course (id),
  FOREIGN KEY (user_id) REFERENCES lti_user (id)
);
