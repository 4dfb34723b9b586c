alter table device_device
  drop foreign key if exists device_device_ibfk_1,
  modify fingerprint char(7) character set ascii collate ascii_bin not null,
  modify broker_password varchar(255) character set ascii collate ascii_bin null,
  modify level varchar(2) character set ascii collate ascii_bin not null,
  rename index if exists registration_id to device_device_registration,
  rename index if exists owner_id to device_device_owner,
  add constraint device_device_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint device_device_owner_fk foreign key if not exists (owner_id)
    references lti_user (id);
