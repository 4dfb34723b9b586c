alter table lti_grade_column
  drop foreign key if exists lti_grade_column_ibfk_1,
  drop foreign key if exists lti_grade_column_ibfk_2,
  rename index if exists course_id to lti_grade_column_page,
  rename index if exists registration_id to lti_grade_column_registration,
  add constraint lti_grade_column_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint lti_grade_column_course_fk foreign key if not exists (course_id)
    references lti_course (id);
