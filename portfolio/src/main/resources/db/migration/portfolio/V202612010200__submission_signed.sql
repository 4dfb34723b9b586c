alter table portfolio_submission
  add column if not exists candidate char(26) character set ascii collate ascii_bin null,
  add column if not exists bloc int not null default 0,
  add column if not exists chosen boolean not null default false,
  add column if not exists content_sha256 char(64) character set ascii collate ascii_bin null,
  add column if not exists signature varbinary(64) null,
  add column if not exists signing_key char(64) character set ascii collate ascii_bin null,
  add column if not exists due_at datetime(6) null,
  add column if not exists late boolean not null default false,
  add column if not exists withdrawn_at datetime(6) null,
  add column if not exists withdrawn_why varchar(500) null;
