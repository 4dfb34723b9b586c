-- a badge may be suspended and corrected; its holder reads why
alter table badge_award
  add column if not exists suspended_at datetime(6) null,
  add column if not exists changed_at datetime(6) null,
  add column if not exists changed_as varchar(20) character set ascii collate ascii_bin null,
  add column if not exists changed_why varchar(1000) null,
  add column if not exists message varchar(1000) null;
