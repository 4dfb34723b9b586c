-- of many awards that are under way, the one that waited longest goes first
alter table badge_job
  add column if not exists tried_at datetime(6) null;
