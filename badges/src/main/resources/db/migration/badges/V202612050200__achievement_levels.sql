-- rubric levels of a design, from the lowest to the highest, as JSON
alter table badge_achievement
  add column if not exists levels text null;
