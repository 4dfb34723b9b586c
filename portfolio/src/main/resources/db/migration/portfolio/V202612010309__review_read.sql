alter table portfolio_review
  add column if not exists read_at datetime(6) null;
