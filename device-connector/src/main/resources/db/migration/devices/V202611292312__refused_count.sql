create table if not exists device_refused_count (
  device_id varchar(64) character set ascii collate ascii_bin not null,
  at datetime(6) not null,
  reason varchar(40) character set ascii collate ascii_bin not null,
  registration_id bigint null,
  refused bigint not null,
  primary key (device_id, at, reason),
  index device_refused_count_at (at),
  index device_refused_count_registration (registration_id),
  constraint device_refused_count_registration_fk foreign key (registration_id)
    references lti_registration (id)
);
