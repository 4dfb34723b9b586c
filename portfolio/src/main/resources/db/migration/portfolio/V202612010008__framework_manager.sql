create table if not exists portfolio_framework_manager (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  user_id bigint not null,
  giver varchar(40) not null,
  given_at datetime(6) not null,
  withdrawer varchar(40) null,
  withdrawn_at datetime(6) null,
  key portfolio_framework_manager_registration (registration_id, withdrawn_at),
  key portfolio_framework_manager_user (user_id),
  constraint portfolio_framework_manager_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint portfolio_framework_manager_user_fk foreign key (user_id) references lti_user (id)
) engine = innodb default charset = utf8mb4;
