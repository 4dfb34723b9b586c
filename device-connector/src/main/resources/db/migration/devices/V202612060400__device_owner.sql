-- whoever owns a device beside the one who paired it, and who was asked to
create table if not exists device_owner (
  id bigint not null auto_increment,
  registration_id bigint not null,
  device_id varchar(64) character set ascii collate ascii_bin not null,
  user_id bigint not null,
  state varchar(12) character set ascii collate ascii_bin not null,
  invited_by bigint not null,
  invited_at datetime(6) not null,
  answered_at datetime(6) null,
  constraint device_owner_pk primary key (id),
  unique key device_owner_person (device_id, user_id),
  key device_owner_user (registration_id, user_id, state),
  key device_owner_people (user_id),
  key device_owner_asking (invited_by),
  constraint device_owner_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint device_owner_device_fk foreign key (device_id) references device_device (id),
  constraint device_owner_user_fk foreign key (user_id) references lti_user (id),
  constraint device_owner_asking_fk foreign key (invited_by) references lti_user (id)
);
