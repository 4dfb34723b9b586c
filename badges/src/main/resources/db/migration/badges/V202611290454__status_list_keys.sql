alter table badge_status_list
  modify id char(26) character set ascii collate ascii_bin not null,
  rename index if exists registration_id to badge_status_list_registration,
  add constraint badge_status_list_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
