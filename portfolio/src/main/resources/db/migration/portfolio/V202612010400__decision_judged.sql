alter table portfolio_decision
  add column if not exists judged_framework varchar(64) character set ascii collate ascii_bin null,
  add column if not exists judged_code varchar(16) character set ascii collate ascii_bin null;
