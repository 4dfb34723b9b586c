alter table lti_grade_book
  add column if not exists looked_at datetime(6) not null default '2000-01-01';
