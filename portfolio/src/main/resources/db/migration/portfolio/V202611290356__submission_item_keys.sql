alter table portfolio_submission_item
  add index if not exists portfolio_submission_item_registration (registration_id),
  add constraint portfolio_submission_item_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
