-- one badge of an achievement stands for a person, beside any number that were taken back;
-- a badge that outlives the decision it rests on says why
alter table badge_award
  add column if not exists kept_reason varchar(1000) null,
  add column if not exists kept_by varchar(300) null,
  add column if not exists kept_at datetime(6) null,
  add column if not exists standing tinyint generated always as (if(revoked_at is null, 1, null)) virtual;
