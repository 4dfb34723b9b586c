create table if not exists portfolio_group_member (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  group_id char(26) character set ascii collate ascii_bin not null,
  user_id bigint not null,
  state varchar(16) character set ascii collate ascii_bin not null,
  candidate char(26) character set ascii collate ascii_bin null,
  invited_by bigint not null,
  invited_at datetime(6) not null,
  answered_at datetime(6) null,
  unique key portfolio_group_member_once (group_id, user_id),
  key portfolio_group_member_user (user_id, state),
  key portfolio_group_member_inviter (invited_by),
  key portfolio_group_member_registration (registration_id),
  constraint portfolio_group_member_group_fk foreign key (group_id) references portfolio_group (id) on delete cascade,
  constraint portfolio_group_member_user_fk foreign key (user_id) references lti_user (id),
  constraint portfolio_group_member_inviter_fk foreign key (invited_by) references lti_user (id),
  constraint portfolio_group_member_registration_fk foreign key (registration_id) references lti_registration (id)
) engine = innodb default charset = utf8mb4;
