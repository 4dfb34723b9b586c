create table if not exists portfolio_seen (
  course_id bigint not null,
  user_id bigint not null,
  registration_id bigint not null,
  seen_at datetime(6) not null,
  primary key (course_id, user_id),
  index portfolio_seen_user (user_id),
  index portfolio_seen_registration (registration_id),
  constraint portfolio_seen_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_seen_user_fk foreign key (user_id) references lti_user (id),
  constraint portfolio_seen_registration_fk foreign key (registration_id)
    references lti_registration (id)
) engine = innodb default charset = utf8mb4;
