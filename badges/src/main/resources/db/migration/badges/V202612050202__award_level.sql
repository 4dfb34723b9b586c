-- level that a holder reached (1 is the lowest, 0 none), and where a teacher's evidence stands
alter table badge_award
  add column if not exists level int not null default 0,
  add column if not exists link varchar(500) not null default '';
