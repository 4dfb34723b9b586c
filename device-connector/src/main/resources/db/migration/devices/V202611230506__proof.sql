CREATE TABLE IF NOT EXISTS device_proof (
  id CHAR(26) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  device_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  evidence_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  document MEDIUMTEXT NOT NULL,
  merkle_root CHAR(64) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE (evidence_id),
  INDEX (registration_id, owner_id),
  FOREIGN KEY (owner_id) REFERENCES lti_user (id),
  FOREIGN KEY (course_id) REFERENCES lti_course (id),
  FOREIGN KEY (evidence_id) REFERENCES portfolio_evidence (id) ON DELETE CASCADE,
  FOREIGN KEY (device_id) REFERENCES device_device (id)
);
