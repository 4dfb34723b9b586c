alter table portfolio_opinion
  modify outcome varchar(16) character set ascii collate ascii_bin not null,
  add index if not exists portfolio_opinion_registration (registration_id),
  add constraint portfolio_opinion_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
