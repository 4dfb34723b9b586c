-- a line that fails again and again is given up, and keeps no other
alter table badge_job_line
  add column if not exists failures int not null default 0;
