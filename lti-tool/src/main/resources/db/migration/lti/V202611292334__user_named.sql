alter table lti_user
  add column if not exists named_by_launch boolean not null default false;
