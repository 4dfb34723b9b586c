CREATE TABLE IF NOT EXISTS lti_course (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  deployment_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  context_key VARCHAR(270) COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(255) NOT NULL,
  line_items VARCHAR(2000) NULL,
  line_item VARCHAR(2000) NULL,
  memberships VARCHAR(2000) NULL,
  roster_read_at DATETIME(6) NULL,
  UNIQUE (registration_id, deployment_id, context_key),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id)
);
