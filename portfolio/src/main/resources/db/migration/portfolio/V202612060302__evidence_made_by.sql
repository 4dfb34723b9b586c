-- who made that version: of a group's piece any of its members; null where it is not known
alter table portfolio_evidence
  add column if not exists made_by bigint null,
  add index if not exists portfolio_evidence_made_by (made_by),
  add constraint portfolio_evidence_made_by_fk foreign key if not exists (made_by) references lti_user (id) on delete set null;
