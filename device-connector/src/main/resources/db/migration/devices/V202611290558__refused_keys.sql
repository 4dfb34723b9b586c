alter table device_refused
  modify reason varchar(40) character set ascii collate ascii_bin not null,
  rename index if exists device_id to device_refused_device,
  add index if not exists device_refused_registration (registration_id, reason, at),
  add constraint device_refused_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
