alter table portfolio_framework_draft
  add column if not exists revision int not null default 0;
