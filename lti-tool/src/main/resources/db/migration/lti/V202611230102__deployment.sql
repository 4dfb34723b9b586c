CREATE TABLE IF NOT EXISTS lti_deployment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  deployment_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  allowed BOOLEAN NOT NULL,
  first_seen_at DATETIME(6) NOT NULL,
  UNIQUE (registration_id, deployment_id),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id)
);
