alter table portfolio_submission
  modify framework varchar(64) character set ascii collate ascii_bin not null,
  add index if not exists portfolio_submission_registration (registration_id),
  add constraint portfolio_submission_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
