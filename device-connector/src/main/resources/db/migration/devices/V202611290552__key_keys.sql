alter table device_key
  drop foreign key if exists device_key_ibfk_1,
  modify jwk varchar(300) character set ascii collate ascii_bin not null,
  rename index if exists thumbprint to device_key_thumbprint,
  rename index if exists device_id to device_key_device,
  add index if not exists device_key_registration (registration_id),
  add constraint device_key_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint device_key_device_fk foreign key if not exists (device_id)
    references device_device (id);
