-- a badge that was taken back can be awarded again
alter table badge_award
  add unique index if not exists badge_award_standing (achievement, recipient, standing),
  drop index if exists badge_award_once;
