alter table lti_admin_log
  modify who varchar(60) character set ascii collate ascii_bin not null,
  modify action varchar(40) character set ascii collate ascii_bin not null,
  rename index if exists done_at to lti_admin_log_time;
