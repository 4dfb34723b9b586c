-- level (1 is the lowest, 0 none) and evidence of one person
alter table badge_job_line
  add column if not exists level int not null default 0,
  add column if not exists link varchar(500) not null default '';
