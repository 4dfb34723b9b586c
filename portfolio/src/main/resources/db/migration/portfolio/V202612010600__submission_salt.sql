alter table portfolio_submission
  add column if not exists salt char(26) character set ascii collate ascii_bin null;
