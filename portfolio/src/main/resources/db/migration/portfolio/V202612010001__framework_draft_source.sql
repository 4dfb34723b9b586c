alter table portfolio_framework_draft
  add column if not exists source_sha256 char(64) character set ascii collate ascii_bin null;
