CREATE TABLE IF NOT EXISTS badge_achievement (
  id CHAR(36) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  registration_id BIGINT NOT NULL,
  framework VARCHAR(60) NOT NULL,
  code VARCHAR(20) NOT NULL,
  framework_title VARCHAR(300) NOT NULL,
  name_fr VARCHAR(300) NOT NULL,
  name_en VARCHAR(300) NOT NULL,
  description_fr VARCHAR(1000) NOT NULL,
  description_en VARCHAR(1000) NOT NULL,
  criteria_fr VARCHAR(1000) NOT NULL,
  criteria_en VARCHAR(1000) NOT NULL,
  shape VARCHAR(20) CHARACTER SET ascii NOT NULL,
  colour VARCHAR(20) CHARACTER SET ascii NOT NULL,
  symbol VARCHAR(20) CHARACTER SET ascii NOT NULL,
  UNIQUE (registration_id, framework, code)
);
