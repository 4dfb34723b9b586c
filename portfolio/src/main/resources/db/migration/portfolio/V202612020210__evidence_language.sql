alter table portfolio_evidence
  add column if not exists language varchar(8) character set ascii collate ascii_bin null;
