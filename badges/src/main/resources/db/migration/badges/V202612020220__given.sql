create table if not exists badge_given (
  evidence_id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  owner_id bigint not null,
  verdict varchar(16) character set ascii collate ascii_bin not null,
  name varchar(255) not null,
  issuer varchar(512) not null,
  said_fr varchar(1000) not null,
  said_en varchar(1000) not null,
  checked_at datetime(6) not null,
  key badge_given_owner (owner_id),
  key badge_given_registration (registration_id),
  constraint badge_given_evidence_fk foreign key (evidence_id) references portfolio_evidence (id) on delete cascade,
  constraint badge_given_owner_fk foreign key (owner_id) references lti_user (id),
  constraint badge_given_registration_fk foreign key (registration_id) references lti_registration (id)
) engine = innodb default charset = utf8mb4;
