alter table lti_score_pause
  drop foreign key if exists lti_score_pause_ibfk_1,
  add constraint lti_score_pause_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
