create table if not exists portfolio_course_framework (
  course_id bigint not null primary key,
  registration_id bigint not null,
  framework varchar(60) character set ascii collate ascii_bin not null,
  chosen_by bigint not null,
  chosen_at datetime(6) not null,
  constraint portfolio_course_framework_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_course_framework_chosen_fk foreign key (chosen_by) references lti_user (id)
) engine = InnoDB default charset = utf8mb4;
