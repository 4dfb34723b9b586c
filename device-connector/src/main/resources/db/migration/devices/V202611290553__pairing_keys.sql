alter table device_pairing
  drop foreign key if exists device_pairing_ibfk_1,
  modify id char(26) character set ascii collate ascii_bin not null,
  modify state varchar(12) character set ascii collate ascii_bin not null,
  modify jwk varchar(300) character set ascii collate ascii_bin null,
  rename index if exists code to device_pairing_code,
  rename index if exists registration_id to device_pairing_registration,
  rename index if exists owner_id to device_pairing_owner,
  add index if not exists device_pairing_expiry (expires_at),
  add index if not exists device_pairing_device (device_id),
  add constraint device_pairing_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint device_pairing_owner_fk foreign key if not exists (owner_id)
    references lti_user (id),
  add constraint device_pairing_device_fk foreign key if not exists (device_id)
    references device_device (id);
