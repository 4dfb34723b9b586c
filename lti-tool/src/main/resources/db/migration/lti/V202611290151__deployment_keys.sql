alter table lti_deployment
  drop foreign key if exists lti_deployment_ibfk_1,
  rename index if exists registration_id to lti_deployment_name,
  add constraint lti_deployment_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
