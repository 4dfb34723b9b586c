alter table portfolio_decision
  add column if not exists why text not null default '',
  add column if not exists read_at datetime(6) null;
