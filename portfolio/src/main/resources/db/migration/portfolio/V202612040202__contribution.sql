create table if not exists portfolio_contribution (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  group_id char(26) character set ascii collate ascii_bin not null,
  user_id bigint not null,
  words text not null,
  written_at datetime(6) not null,
  replaced_at datetime(6) null,
  frozen_at datetime(6) null,
  key portfolio_contribution_group (group_id, user_id),
  key portfolio_contribution_user (user_id),
  key portfolio_contribution_registration (registration_id),
  constraint portfolio_contribution_group_fk foreign key (group_id) references portfolio_group (id) on delete cascade,
  constraint portfolio_contribution_user_fk foreign key (user_id) references lti_user (id),
  constraint portfolio_contribution_registration_fk foreign key (registration_id) references lti_registration (id)
) engine = innodb default charset = utf8mb4;
