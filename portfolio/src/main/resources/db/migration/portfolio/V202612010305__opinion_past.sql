create table if not exists portfolio_opinion_past (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  student_id bigint not null,
  course_id bigint not null,
  framework varchar(64) character set ascii collate ascii_bin not null,
  code varchar(16) character set ascii collate ascii_bin not null,
  outcome varchar(16) character set ascii collate ascii_bin not null,
  words text not null,
  criteria text not null default '{}',
  given_at datetime(6) not null,
  index portfolio_opinion_past_cell (course_id, student_id, code),
  index portfolio_opinion_past_student (student_id),
  index portfolio_opinion_past_registration (registration_id),
  constraint portfolio_opinion_past_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint portfolio_opinion_past_student_fk foreign key (student_id) references lti_user (id),
  constraint portfolio_opinion_past_course_fk foreign key (course_id) references lti_course (id)
) engine = innodb default charset = utf8mb4;
