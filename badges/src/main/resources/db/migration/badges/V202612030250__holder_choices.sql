-- a holder accepts or refuses a badge, and says whether search engines may list its page
alter table badge_award
  add column if not exists accepted_at datetime(6) null,
  add column if not exists refused_at datetime(6) null,
  add column if not exists listed_at datetime(6) null;
