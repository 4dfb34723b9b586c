-- root of the messages that came from a device in an hour
create table if not exists device_hour (
  id char(26) character set ascii collate ascii_bin not null,
  registration_id bigint not null,
  device_id varchar(64) character set ascii collate ascii_bin not null,
  begins_at datetime(6) not null,
  messages int not null,
  root char(64) character set ascii collate ascii_bin not null,
  record text character set ascii collate ascii_bin not null,
  closed_at datetime(6) not null,
  constraint device_hour_pk primary key (id),
  unique key device_hour_device (device_id, begins_at),
  key device_hour_registration (registration_id),
  constraint device_hour_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint device_hour_device_fk foreign key (device_id) references device_device (id)
);
