create table if not exists device_segment (
  device_id varchar(64) character set ascii collate ascii_bin not null,
  bootcount bigint not null,
  first_seq bigint not null,
  last_seq bigint not null,
  registration_id bigint not null,
  messages int not null,
  first_at datetime(6) not null,
  last_at datetime(6) not null,
  plain_bytes int not null,
  packed mediumblob not null,
  packed_at datetime(6) not null,
  constraint device_segment_pk primary key (device_id, bootcount, first_seq),
  constraint device_segment_device_fk foreign key (device_id) references device_device (id),
  constraint device_segment_registration_fk foreign key (registration_id)
    references lti_registration (id),
  index device_segment_time (device_id, last_at)
);
