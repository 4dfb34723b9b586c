create table if not exists portfolio_framework_draft (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  course_id bigint not null,
  author_id bigint not null,
  created_at datetime(6) not null,
  content mediumtext not null,
  framework varchar(60) character set ascii collate ascii_bin null,
  confirmed_by bigint null,
  confirmed_at datetime(6) null,
  key portfolio_framework_draft_course (course_id, created_at),
  key portfolio_framework_draft_confirmed (registration_id, framework, confirmed_at),
  constraint portfolio_framework_draft_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_framework_draft_author_fk foreign key (author_id) references lti_user (id),
  constraint portfolio_framework_draft_confirmed_fk foreign key (confirmed_by) references lti_user (id)
) engine = InnoDB default charset = utf8mb4;
