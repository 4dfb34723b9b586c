alter table portfolio_draft
  modify outcome varchar(16) character set ascii collate ascii_bin null,
  add index if not exists portfolio_draft_registration (registration_id),
  add constraint portfolio_draft_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
