create table if not exists portfolio_review (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  student_id bigint not null,
  course_id bigint not null,
  framework varchar(64) character set ascii collate ascii_bin not null,
  code varchar(16) character set ascii collate ascii_bin not null,
  decision_number int not null,
  words text not null,
  asked_at datetime(6) not null,
  answer text not null default '',
  answered_by bigint null,
  answered_at datetime(6) null,
  index portfolio_review_cell (course_id, student_id, code),
  index portfolio_review_open (course_id, answered_at),
  index portfolio_review_student (student_id),
  index portfolio_review_registration (registration_id),
  index portfolio_review_answered_by (answered_by),
  constraint portfolio_review_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint portfolio_review_student_fk foreign key (student_id) references lti_user (id),
  constraint portfolio_review_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_review_answered_by_fk foreign key (answered_by) references lti_user (id)
) engine = innodb default charset = utf8mb4;
