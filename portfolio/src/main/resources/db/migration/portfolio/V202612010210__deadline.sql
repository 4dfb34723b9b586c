create table if not exists portfolio_deadline (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  course_id bigint not null,
  bloc int not null,
  due_at datetime(6) null,
  late varchar(8) character set ascii collate ascii_bin not null,
  set_by bigint not null,
  set_at datetime(6) not null,
  key portfolio_deadline_course (course_id, bloc, id),
  key portfolio_deadline_registration (registration_id),
  key portfolio_deadline_set_by (set_by),
  constraint portfolio_deadline_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint portfolio_deadline_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_deadline_set_by_fk foreign key (set_by) references lti_user (id)
);
