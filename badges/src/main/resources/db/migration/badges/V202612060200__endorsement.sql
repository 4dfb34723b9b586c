-- somebody else's word about a badge: asked for by its holder and answered once, or brought as a signed credential
create table if not exists badge_endorsement (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  award char(26) character set ascii collate ascii_bin not null,
  token_hash char(64) character set ascii collate ascii_bin null,
  state varchar(16) character set ascii collate ascii_bin not null,
  endorser varchar(120) not null,
  organisation varchar(120) not null,
  credential mediumtext null,
  status_list char(26) character set ascii collate ascii_bin null,
  status_position int null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  answered_at datetime(6) null,
  unique key badge_endorsement_token (token_hash),
  unique key badge_endorsement_position (status_list, status_position),
  key badge_endorsement_award (award, state),
  key badge_endorsement_registration (registration_id),
  constraint badge_endorsement_award_fk foreign key (award) references badge_award (id),
  constraint badge_endorsement_position_fk foreign key (status_list, status_position) references badge_status_entry (list, position),
  constraint badge_endorsement_registration_fk foreign key (registration_id) references lti_registration (id)
) engine = innodb default charset = utf8mb4;
