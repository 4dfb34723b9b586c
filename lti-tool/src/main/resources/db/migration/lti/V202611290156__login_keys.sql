alter table lti_login
  drop foreign key if exists lti_login_ibfk_1,
  modify state char(26) character set ascii collate ascii_bin not null,
  modify nonce char(26) character set ascii collate ascii_bin not null,
  modify browser_hash char(64) character set ascii collate ascii_bin not null,
  modify storage_target varchar(100) character set ascii collate ascii_bin null,
  rename index if exists nonce to lti_login_nonce,
  rename index if exists expires_at to lti_login_expiry,
  rename index if exists registration_id to lti_login_registration,
  add constraint lti_login_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
