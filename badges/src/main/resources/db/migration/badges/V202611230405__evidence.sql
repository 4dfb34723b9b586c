CREATE TABLE IF NOT EXISTS badge_evidence (
  award CHAR(26) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  registration_id BIGINT NOT NULL,
  evidence CHAR(26) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  title VARCHAR(300) NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  merkle_root VARCHAR(64) CHARACTER SET ascii NOT NULL,
  page VARCHAR(300) NOT NULL,
  PRIMARY KEY (award, position),
  FOREIGN KEY (award) REFERENCES badge_award (id)
);
