alter table device_enrolment
  drop foreign key if exists device_enrolment_ibfk_1,
  modify id char(26) character set ascii collate ascii_bin not null,
  modify event varchar(12) character set ascii collate ascii_bin not null,
  modify record text character set ascii collate ascii_bin not null,
  rename index if exists device_id to device_enrolment_device,
  add index if not exists device_enrolment_registration (registration_id),
  add constraint device_enrolment_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint device_enrolment_device_fk foreign key if not exists (device_id)
    references device_device (id);
