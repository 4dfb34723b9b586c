-- what is there already was written before texts were shown formatted
alter table portfolio_evidence
  add column if not exists plain boolean not null default true;
