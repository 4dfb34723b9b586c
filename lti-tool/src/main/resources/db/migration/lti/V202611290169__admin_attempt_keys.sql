alter table lti_admin_attempt
  modify address_hash char(64) character set ascii collate ascii_bin not null,
  rename index if exists tried_at to lti_admin_attempt_time,
  add index if not exists lti_admin_attempt_address (address_hash);
