create table if not exists portfolio_case (
  course_id bigint not null,
  student_id bigint not null,
  primary key (course_id, student_id),
  constraint portfolio_case_student_fk foreign key (student_id) references lti_user (id),
  constraint portfolio_case_course_fk foreign key (course_id) references lti_course (id)
) engine = InnoDB default charset = utf8mb4;
