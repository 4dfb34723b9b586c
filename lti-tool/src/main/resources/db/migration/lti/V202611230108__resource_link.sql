CREATE TABLE IF NOT EXISTS lti_resource_link (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  link_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(255) NOT NULL,
  line_item VARCHAR(2000) NULL,
  UNIQUE (course_id, link_id),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id),
  FOREIGN KEY (course_id) REFERENCES lti_course (id)
);
