CREATE TABLE IF NOT EXISTS lti_registration (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ref CHAR(26) CHARACTER SET ascii NOT NULL UNIQUE,
  issuer VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  client_id VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  product VARCHAR(100) NOT NULL,
  authorization_endpoint VARCHAR(1000) CHARACTER SET ascii NOT NULL,
  token_endpoint VARCHAR(1000) CHARACTER SET ascii NOT NULL,
  token_audience VARCHAR(1000) CHARACTER SET ascii NOT NULL,
  jwks_uri VARCHAR(1000) CHARACTER SET ascii NOT NULL,
  registration_endpoint VARCHAR(1000) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE (issuer, client_id)
);
