CREATE TABLE IF NOT EXISTS lti_link_member (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  link_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  user_id BIGINT NOT NULL,
  UNIQUE (course_id, link_id, user_id),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id),
  FOREIGN KEY (course_id) REFERENCES lti_course (id),
  FOREIGN KEY (user_id) REFERENCES lti_user (id)
);
