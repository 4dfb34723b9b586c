alter table lti_user
  drop foreign key if exists lti_user_ibfk_1,
  rename index if exists registration_id to lti_user_subject,
  add constraint lti_user_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
