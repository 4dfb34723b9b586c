create table if not exists portfolio_draft (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  student_id bigint not null,
  course_id bigint not null,
  code varchar(16) character set ascii collate ascii_bin not null,
  assessor_id bigint not null,
  outcome varchar(16) character set ascii null,
  message text not null,
  criteria mediumtext not null,
  saved_at datetime(6) not null,
  version int not null,
  unique key portfolio_draft_once (course_id, student_id, code, assessor_id),
  constraint portfolio_draft_student_fk foreign key (student_id) references lti_user (id),
  constraint portfolio_draft_assessor_fk foreign key (assessor_id) references lti_user (id),
  constraint portfolio_draft_course_fk foreign key (course_id) references lti_course (id)
) engine = InnoDB default charset = utf8mb4;
