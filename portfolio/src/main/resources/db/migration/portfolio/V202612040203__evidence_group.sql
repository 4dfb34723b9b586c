alter table portfolio_evidence
  add column if not exists group_id char(26) character set ascii collate ascii_bin null,
  add index if not exists portfolio_evidence_group (group_id),
  add constraint portfolio_evidence_group_fk foreign key if not exists (group_id) references portfolio_group (id);
