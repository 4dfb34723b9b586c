alter table lti_score_outbox
  add column if not exists line_item varchar(2000) null,
  add column if not exists make_column boolean not null default false,
  add column if not exists graded boolean not null default true;
