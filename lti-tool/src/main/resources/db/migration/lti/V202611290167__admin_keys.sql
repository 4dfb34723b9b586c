alter table lti_admin
  modify password_hash varchar(255) character set ascii collate ascii_bin not null,
  rename index if exists name to lti_admin_name;
