create table if not exists device_witness (
  id char(26) character set ascii collate ascii_bin not null,
  registration_id bigint not null,
  device_id varchar(64) character set ascii collate ascii_bin not null,
  course_id bigint not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  words varchar(300) not null,
  witnessed_by bigint not null,
  witnessed_at datetime(6) not null,
  primary key (id),
  index device_witness_device (device_id, witnessed_at),
  index device_witness_registration (registration_id),
  index device_witness_course (course_id),
  index device_witness_person (witnessed_by),
  constraint device_witness_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint device_witness_device_fk foreign key (device_id) references device_device (id),
  constraint device_witness_course_fk foreign key (course_id) references lti_course (id),
  constraint device_witness_person_fk foreign key (witnessed_by) references lti_user (id)
);
