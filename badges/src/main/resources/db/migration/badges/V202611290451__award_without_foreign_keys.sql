-- a column cannot change its collation while a foreign key uses it
alter table badge_award
  drop foreign key if exists badge_award_ibfk_1,
  drop foreign key if exists badge_award_ibfk_2;
