-- a column cannot change its collation while a foreign key uses it
alter table badge_evidence
  drop foreign key if exists badge_evidence_ibfk_1;
