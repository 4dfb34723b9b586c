create table if not exists portfolio_waiting (
  course_id bigint not null,
  student_id bigint not null,
  framework varchar(64) character set ascii collate ascii_bin not null,
  code varchar(16) character set ascii collate ascii_bin not null,
  attempt int not null,
  registration_id bigint not null,
  pieces int not null,
  since datetime(6) not null,
  primary key (course_id, student_id, code, attempt),
  index portfolio_waiting_student (student_id),
  index portfolio_waiting_registration (registration_id),
  constraint portfolio_waiting_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_waiting_student_fk foreign key (student_id) references lti_user (id),
  constraint portfolio_waiting_registration_fk foreign key (registration_id)
    references lti_registration (id)
) engine = innodb default charset = utf8mb4;
