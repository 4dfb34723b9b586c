create table if not exists portfolio_submission (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  student_id bigint not null,
  course_id bigint not null,
  attempt int not null,
  framework varchar(64) character set ascii not null,
  frozen_at datetime(6) not null,
  manifest mediumblob not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  unique key portfolio_submission_attempt (course_id, student_id, attempt),
  constraint portfolio_submission_student_fk foreign key (student_id) references lti_user (id),
  constraint portfolio_submission_course_fk foreign key (course_id) references lti_course (id)
) engine = InnoDB default charset = utf8mb4;
