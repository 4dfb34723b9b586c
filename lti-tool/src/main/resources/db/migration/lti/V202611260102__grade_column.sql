CREATE TABLE IF NOT EXISTS lti_grade_column (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  page VARCHAR(500) COLLATE utf8mb4_bin NOT NULL,
  address VARCHAR(2000) NOT NULL,
  label VARCHAR(255) NOT NULL,
  UNIQUE (course_id, page),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id),
  FOREIGN KEY (course_id) REFERENCES lti_course (id)
);
