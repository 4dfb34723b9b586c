alter table portfolio_evidence_link
  add index if not exists portfolio_evidence_link_registration (registration_id),
  add constraint portfolio_evidence_link_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
