-- a designed badge rests on no submission; it may say what its holder did, and may end
alter table badge_award
  modify submission char(26) character set ascii collate ascii_bin null,
  modify manifest_digest char(64) character set ascii collate ascii_bin null,
  add column if not exists narrative varchar(2000) not null default '',
  add column if not exists valid_until datetime(6) null;
