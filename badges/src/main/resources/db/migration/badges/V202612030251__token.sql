-- an award as a token, for exactly the credential with that hash
create table if not exists badge_token (
  award char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  credential_sha256 char(64) character set ascii collate ascii_bin not null,
  token mediumtext not null,
  signed_at datetime(6) not null,
  key badge_token_registration (registration_id),
  constraint badge_token_award_fk foreign key (award) references badge_award (id),
  constraint badge_token_registration_fk foreign key (registration_id) references lti_registration (id)
) engine = innodb default charset = utf8mb4;
