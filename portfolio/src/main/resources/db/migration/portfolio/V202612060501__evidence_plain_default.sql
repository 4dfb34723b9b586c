alter table portfolio_evidence alter column plain set default false;
