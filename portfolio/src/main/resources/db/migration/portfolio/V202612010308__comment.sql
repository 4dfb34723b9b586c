create table if not exists portfolio_comment (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  assessor_id bigint not null,
  words text not null,
  kept_at datetime(6) not null,
  index portfolio_comment_assessor (assessor_id),
  index portfolio_comment_registration (registration_id),
  constraint portfolio_comment_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint portfolio_comment_assessor_fk foreign key (assessor_id) references lti_user (id)
) engine = innodb default charset = utf8mb4;
