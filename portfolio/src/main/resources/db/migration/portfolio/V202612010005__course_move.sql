create table if not exists portfolio_course_move (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  course_id bigint not null,
  from_framework varchar(60) character set ascii collate ascii_bin not null,
  to_framework varchar(60) character set ascii collate ascii_bin not null,
  links int not null,
  opinions int not null,
  decisions int not null,
  moved_by bigint not null,
  moved_at datetime(6) not null,
  key portfolio_course_move_course (course_id, moved_at),
  key portfolio_course_move_registration (registration_id),
  key portfolio_course_move_moved (moved_by),
  constraint portfolio_course_move_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint portfolio_course_move_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_course_move_moved_fk foreign key (moved_by) references lti_user (id)
) engine = innodb default charset = utf8mb4;
