alter table device_boot
  drop foreign key if exists device_boot_ibfk_1,
  modify received varchar(2000) character set ascii collate ascii_bin not null,
  add column if not exists messages bigint not null default 0,
  add index if not exists device_boot_registration (registration_id),
  add constraint device_boot_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint device_boot_device_fk foreign key if not exists (device_id)
    references device_device (id);
