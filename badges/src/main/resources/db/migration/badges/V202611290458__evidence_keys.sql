alter table badge_evidence
  modify award char(26) character set ascii collate ascii_bin not null,
  modify evidence char(26) character set ascii collate ascii_bin not null,
  modify kind varchar(20) character set ascii collate ascii_bin not null,
  modify sha256 char(64) character set ascii collate ascii_bin not null,
  modify merkle_root varchar(64) character set ascii collate ascii_bin not null,
  add index if not exists badge_evidence_registration (registration_id),
  add index if not exists badge_evidence_evidence (evidence),
  add constraint badge_evidence_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint badge_evidence_award_fk foreign key if not exists (award)
    references badge_award (id),
  add constraint badge_evidence_evidence_fk foreign key if not exists (evidence)
    references portfolio_evidence (id);
