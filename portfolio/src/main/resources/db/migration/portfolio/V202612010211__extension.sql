create table if not exists portfolio_extension (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  course_id bigint not null,
  student_id bigint not null,
  bloc int not null,
  due_at datetime(6) null,
  why varchar(500) not null,
  given_by bigint not null,
  given_at datetime(6) not null,
  key portfolio_extension_course (course_id, student_id, bloc, id),
  key portfolio_extension_registration (registration_id),
  key portfolio_extension_student (student_id),
  key portfolio_extension_given_by (given_by),
  constraint portfolio_extension_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint portfolio_extension_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_extension_student_fk foreign key (student_id) references lti_user (id),
  constraint portfolio_extension_given_by_fk foreign key (given_by) references lti_user (id)
);
