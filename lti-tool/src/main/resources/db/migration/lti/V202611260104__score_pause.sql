CREATE TABLE IF NOT EXISTS lti_score_pause (
  registration_id BIGINT NOT NULL PRIMARY KEY,
  paused_until DATETIME(6) NOT NULL,
  FOREIGN KEY (registration_id) REFERENCES lti_registration (id)
);
