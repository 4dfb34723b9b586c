create table if not exists portfolio_group (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  course_id bigint not null,
  begun_by bigint not null,
  begun_at datetime(6) not null,
  key portfolio_group_course (course_id),
  key portfolio_group_begun (begun_by),
  key portfolio_group_registration (registration_id),
  constraint portfolio_group_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_group_begun_fk foreign key (begun_by) references lti_user (id),
  constraint portfolio_group_registration_fk foreign key (registration_id) references lti_registration (id)
) engine = innodb default charset = utf8mb4;
