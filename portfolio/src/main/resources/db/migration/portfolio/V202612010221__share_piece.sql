create table if not exists portfolio_share_piece (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  share_id char(26) character set ascii collate ascii_bin not null,
  evidence_id char(26) character set ascii collate ascii_bin not null,
  unique key portfolio_share_piece_once (share_id, evidence_id),
  key portfolio_share_piece_evidence (evidence_id),
  key portfolio_share_piece_registration (registration_id),
  constraint portfolio_share_piece_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint portfolio_share_piece_share_fk foreign key (share_id) references portfolio_share (id) on delete cascade,
  constraint portfolio_share_piece_evidence_fk foreign key (evidence_id) references portfolio_evidence (id) on delete cascade
);
