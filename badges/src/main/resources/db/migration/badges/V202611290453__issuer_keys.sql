alter table badge_issuer
  modify id char(26) character set ascii collate ascii_bin not null,
  modify key_alias varchar(60) character set ascii collate ascii_bin not null,
  rename index if exists registration_id to badge_issuer_registration,
  add constraint badge_issuer_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
