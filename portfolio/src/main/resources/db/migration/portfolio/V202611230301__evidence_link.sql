create table if not exists portfolio_evidence_link (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  evidence_id char(26) character set ascii collate ascii_bin not null,
  code varchar(16) character set ascii collate ascii_bin not null,
  justification text not null,
  unique key portfolio_evidence_link_once (evidence_id, code),
  constraint portfolio_evidence_link_fk foreign key (evidence_id) references portfolio_evidence (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;
