create table if not exists portfolio_opinion (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  student_id bigint not null,
  course_id bigint not null,
  code varchar(16) character set ascii collate ascii_bin not null,
  outcome varchar(16) character set ascii not null,
  words text not null,
  given_at datetime(6) not null,
  unique key portfolio_opinion_once (course_id, student_id, code),
  constraint portfolio_opinion_student_fk foreign key (student_id) references lti_user (id),
  constraint portfolio_opinion_course_fk foreign key (course_id) references lti_course (id)
) engine = InnoDB default charset = utf8mb4;
