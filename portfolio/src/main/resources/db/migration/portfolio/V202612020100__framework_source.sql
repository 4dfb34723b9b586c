create table if not exists portfolio_framework_source (
  draft_id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  content mediumtext not null,
  origins mediumtext not null,
  key portfolio_framework_source_registration (registration_id),
  constraint portfolio_framework_source_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint portfolio_framework_source_draft_fk foreign key (draft_id)
    references portfolio_framework_draft (id) on delete cascade
) engine = innodb default charset = utf8mb4;
