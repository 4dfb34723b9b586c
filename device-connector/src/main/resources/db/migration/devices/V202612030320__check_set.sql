create table if not exists device_check_set (
  id char(26) character set ascii collate ascii_bin not null,
  registration_id bigint not null,
  course_id bigint not null,
  code char(26) character set ascii collate ascii_bin not null,
  version int not null,
  title varchar(120) not null,
  competency varchar(16) character set ascii collate ascii_bin not null,
  rules text character set ascii collate ascii_bin not null,
  in_force boolean not null,
  created_by bigint not null,
  created_at datetime(6) not null,
  primary key (id),
  unique key device_check_set_version (code, version),
  index device_check_set_course (course_id, in_force),
  index device_check_set_registration (registration_id),
  index device_check_set_author (created_by),
  constraint device_check_set_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint device_check_set_course_fk foreign key (course_id) references lti_course (id),
  constraint device_check_set_author_fk foreign key (created_by) references lti_user (id)
);
