CREATE TABLE IF NOT EXISTS lti_grade_book (
  course_id BIGINT NOT NULL PRIMARY KEY,
  columns_read_at DATETIME(6) NOT NULL DEFAULT '2000-01-01',
  making_until DATETIME(6) NOT NULL DEFAULT '2000-01-01',
  FOREIGN KEY (course_id) REFERENCES lti_course (id)
);
