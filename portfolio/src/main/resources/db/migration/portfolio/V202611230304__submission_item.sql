create table if not exists portfolio_submission_item (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  submission_id char(26) character set ascii collate ascii_bin not null,
  evidence_id char(26) character set ascii collate ascii_bin not null,
  code varchar(16) character set ascii collate ascii_bin not null,
  unique key portfolio_submission_item_once (submission_id, code, evidence_id),
  constraint portfolio_submission_item_fk foreign key (submission_id) references portfolio_submission (id),
  constraint portfolio_submission_item_evidence_fk foreign key (evidence_id) references portfolio_evidence (id)
) engine = InnoDB default charset = utf8mb4;
