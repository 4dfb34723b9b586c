alter table portfolio_opinion
  add column if not exists criteria text not null default '{}';
