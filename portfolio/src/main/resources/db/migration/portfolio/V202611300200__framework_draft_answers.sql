alter table portfolio_framework_draft
  add column if not exists answers text character set ascii collate ascii_bin null;
