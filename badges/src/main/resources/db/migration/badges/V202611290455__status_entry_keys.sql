alter table badge_status_entry
  modify list char(26) character set ascii collate ascii_bin not null,
  add index if not exists badge_status_entry_registration (registration_id),
  add index if not exists badge_status_entry_revoked (list, revoked_at),
  add constraint badge_status_entry_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint badge_status_entry_list_fk foreign key if not exists (list)
    references badge_status_list (id);
