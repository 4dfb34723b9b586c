alter table portfolio_evidence_link
  add column if not exists framework varchar(64) character set ascii collate ascii_bin not null default '';
