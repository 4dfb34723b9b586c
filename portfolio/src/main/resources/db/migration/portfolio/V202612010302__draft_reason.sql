alter table portfolio_draft
  add column if not exists why text not null default '',
  add column if not exists attempt int not null default 0,
  add column if not exists release_at datetime(6) null,
  add column if not exists release_seen int not null default 0,
  add column if not exists release_language varchar(8) character set ascii collate ascii_bin not null default 'fr',
  add column if not exists release_refused varchar(40) character set ascii collate ascii_bin not null default '',
  add index if not exists portfolio_draft_release (release_at),
  add index if not exists portfolio_draft_mine (assessor_id, course_id);
