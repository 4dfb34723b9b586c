alter table portfolio_sharing
  add index if not exists portfolio_sharing_registration (registration_id),
  add constraint portfolio_sharing_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
