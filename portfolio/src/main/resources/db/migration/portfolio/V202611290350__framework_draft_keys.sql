alter table portfolio_framework_draft
  add constraint portfolio_framework_draft_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
