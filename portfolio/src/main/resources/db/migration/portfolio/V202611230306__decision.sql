create table if not exists portfolio_decision (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  student_id bigint not null,
  course_id bigint not null,
  code varchar(16) character set ascii collate ascii_bin not null,
  number int not null,
  outcome varchar(16) character set ascii not null,
  message text not null,
  criteria mediumtext not null,
  attempt int not null,
  assessor_id bigint not null,
  decided_at datetime(6) not null,
  unique key portfolio_decision_number (course_id, student_id, code, number),
  constraint portfolio_decision_student_fk foreign key (student_id) references lti_user (id),
  constraint portfolio_decision_assessor_fk foreign key (assessor_id) references lti_user (id),
  constraint portfolio_decision_course_fk foreign key (course_id) references lti_course (id)
) engine = InnoDB default charset = utf8mb4;
