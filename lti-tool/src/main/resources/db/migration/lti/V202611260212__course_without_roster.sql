ALTER TABLE lti_course DROP COLUMN IF EXISTS roster_read_at;
