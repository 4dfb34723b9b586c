CREATE TABLE IF NOT EXISTS lti_roster (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  link_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  outcome VARCHAR(10) CHARACTER SET ascii NULL,
  read_at DATETIME(6) NULL,
  full_at DATETIME(6) NULL,
  differences VARCHAR(2000) NULL,
  learners_only BOOLEAN NOT NULL,
  members INT NOT NULL,
  joined INT NOT NULL,
  gone INT NOT NULL,
  UNIQUE (course_id, link_id),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id),
  FOREIGN KEY (course_id) REFERENCES lti_course (id)
);
