alter table portfolio_evidence
  modify kind varchar(16) character set ascii collate ascii_bin not null,
  modify media_type varchar(127) character set ascii collate ascii_bin not null,
  modify own_page varchar(255) character set ascii collate ascii_bin null,
  modify digests varchar(2000) character set ascii collate ascii_bin not null default '{}',
  add index if not exists portfolio_evidence_registration (registration_id),
  add constraint portfolio_evidence_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
