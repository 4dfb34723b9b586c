alter table portfolio_course_framework
  add index if not exists portfolio_course_framework_registration (registration_id),
  add constraint portfolio_course_framework_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
