alter table lti_deep_linking
  drop foreign key if exists lti_deep_linking_ibfk_1,
  modify handle char(26) character set ascii collate ascii_bin not null,
  rename index if exists expires_at to lti_deep_linking_expiry,
  rename index if exists registration_id to lti_deep_linking_registration,
  add constraint lti_deep_linking_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
