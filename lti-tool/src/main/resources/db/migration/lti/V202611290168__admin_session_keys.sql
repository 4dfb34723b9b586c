alter table lti_admin_session
  drop foreign key if exists lti_admin_session_ibfk_1,
  modify secret_hash char(64) character set ascii collate ascii_bin not null,
  modify csrf char(26) character set ascii collate ascii_bin not null,
  modify language char(2) character set ascii collate ascii_bin not null,
  rename index if exists admin_id to lti_admin_session_admin,
  add constraint lti_admin_session_admin_fk foreign key if not exists (admin_id)
    references lti_admin (id);
