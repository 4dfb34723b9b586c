create table if not exists device_challenge_session (
  id char(26) character set ascii collate ascii_bin not null,
  registration_id bigint not null,
  device_id varchar(64) character set ascii collate ascii_bin not null,
  course_id bigint not null,
  started_by bigint not null,
  started_at datetime(6) not null,
  ends_at datetime(6) not null,
  challenges int not null,
  command varchar(64) character set ascii collate ascii_bin not null,
  node char(26) character set ascii collate ascii_bin null,
  leased_until datetime(6) null,
  primary key (id),
  index device_challenge_session_device (device_id, started_at),
  index device_challenge_session_end (ends_at),
  index device_challenge_session_registration (registration_id),
  index device_challenge_session_course (course_id),
  index device_challenge_session_starter (started_by),
  constraint device_challenge_session_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint device_challenge_session_device_fk foreign key (device_id)
    references device_device (id),
  constraint device_challenge_session_course_fk foreign key (course_id) references lti_course (id),
  constraint device_challenge_session_starter_fk foreign key (started_by) references lti_user (id)
);
