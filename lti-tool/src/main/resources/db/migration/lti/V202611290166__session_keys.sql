alter table lti_session
  modify handle char(26) character set ascii collate ascii_bin not null,
  modify secret_hash char(64) character set ascii collate ascii_bin not null,
  modify csrf char(26) character set ascii collate ascii_bin not null,
  modify roles varchar(100) character set ascii collate ascii_bin not null,
  modify language char(2) character set ascii collate ascii_bin not null,
  rename index if exists expires_at to lti_session_expiry,
  add index if not exists lti_session_registration (registration_id),
  add index if not exists lti_session_user (user_id),
  add index if not exists lti_session_course (course_id),
  add constraint lti_session_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint lti_session_user_fk foreign key if not exists (user_id)
    references lti_user (id),
  add constraint lti_session_course_fk foreign key if not exists (course_id)
    references lti_course (id);
