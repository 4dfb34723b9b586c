-- one form that is sent twice makes one piece; hash of its number and of what it said
alter table portfolio_evidence
  add column if not exists form char(64) character set ascii collate ascii_bin null,
  add unique index if not exists portfolio_evidence_form (owner_id, form);
