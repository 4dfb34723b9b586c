create table if not exists portfolio_framework_version (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  family varchar(60) character set ascii collate ascii_bin not null,
  number int not null,
  everywhere boolean not null,
  title varchar(250) not null,
  blocs int not null,
  competencies int not null,
  content mediumtext not null,
  source_sha256 char(64) character set ascii collate ascii_bin null,
  draft_id char(26) character set ascii collate ascii_bin not null,
  previous varchar(60) character set ascii collate ascii_bin null,
  author_id bigint null,
  administrator varchar(40) null,
  published_at datetime(6) not null,
  unique key portfolio_framework_version_number (registration_id, family, number),
  unique key portfolio_framework_version_draft (draft_id),
  key portfolio_framework_version_everywhere (everywhere),
  key portfolio_framework_version_author (author_id),
  constraint portfolio_framework_version_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint portfolio_framework_version_draft_fk foreign key (draft_id)
    references portfolio_framework_draft (id),
  constraint portfolio_framework_version_author_fk foreign key (author_id) references lti_user (id)
) engine = innodb default charset = utf8mb4;
