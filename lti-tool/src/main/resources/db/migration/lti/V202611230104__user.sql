CREATE TABLE IF NOT EXISTS lti_user (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  subject VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(255) NOT NULL,
  UNIQUE (registration_id, subject),
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id)
);
