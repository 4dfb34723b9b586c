alter table portfolio_framework_draft
  add column if not exists proposed_by bigint null,
  add column if not exists proposed_at datetime(6) null,
  add column if not exists administrator varchar(40) null,
  add column if not exists declined_at datetime(6) null,
  add index if not exists portfolio_framework_draft_proposed (proposed_at),
  add constraint portfolio_framework_draft_proposed_fk foreign key if not exists (proposed_by)
    references lti_user (id);
