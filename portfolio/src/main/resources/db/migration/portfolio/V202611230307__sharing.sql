create table if not exists portfolio_sharing (
  evidence_id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  shared_at datetime(6) not null,
  constraint portfolio_sharing_evidence_fk foreign key (evidence_id) references portfolio_evidence (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;
