alter table portfolio_submission_item
  add column if not exists until_attempt int not null default 0;
