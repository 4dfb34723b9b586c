alter table portfolio_evidence
  add column if not exists series char(26) character set ascii collate ascii_bin null,
  add column if not exists replaced_at datetime(6) null,
  add column if not exists revision int not null default 0,
  add index if not exists portfolio_evidence_series (series);
