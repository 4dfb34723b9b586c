alter table lti_membership
  add column if not exists aside boolean not null default false;
