create table if not exists device_challenge (
  nonce char(22) character set ascii collate ascii_bin not null,
  registration_id bigint not null,
  session_id char(26) character set ascii collate ascii_bin not null,
  device_id varchar(64) character set ascii collate ascii_bin not null,
  number int not null,
  due_at datetime(6) not null,
  sent_at datetime(6) null,
  state varchar(16) character set ascii collate ascii_bin not null,
  answered_at datetime(6) null,
  latency_micros int null,
  bootcount bigint null,
  seq bigint null,
  primary key (nonce),
  unique key device_challenge_number (session_id, number),
  index device_challenge_due (state, due_at),
  index device_challenge_device (device_id, sent_at),
  index device_challenge_registration (registration_id),
  constraint device_challenge_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint device_challenge_session_id_fk foreign key (session_id)
    references device_challenge_session (id),
  constraint device_challenge_device_fk foreign key (device_id) references device_device (id)
);
