alter table lti_course
  drop foreign key if exists lti_course_ibfk_1,
  rename index if exists registration_id to lti_course_context,
  add constraint lti_course_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
