create table if not exists portfolio_course_move_line (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  move_id char(26) character set ascii collate ascii_bin not null,
  old_code varchar(16) character set ascii collate ascii_bin not null,
  new_code varchar(16) character set ascii collate ascii_bin null,
  unique key portfolio_course_move_line_once (move_id, old_code),
  key portfolio_course_move_line_registration (registration_id),
  constraint portfolio_course_move_line_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint portfolio_course_move_line_fk foreign key (move_id)
    references portfolio_course_move (id)
) engine = innodb default charset = utf8mb4;
