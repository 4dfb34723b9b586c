alter table lti_course_copy
  drop foreign key if exists lti_course_copy_ibfk_1,
  drop foreign key if exists lti_course_copy_ibfk_2,
  modify state varchar(10) character set ascii collate ascii_bin not null,
  modify candidates varchar(2000) character set ascii collate ascii_bin not null,
  rename index if exists registration_id to lti_course_copy_registration,
  add index if not exists lti_course_copy_source (source),
  add constraint lti_course_copy_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint lti_course_copy_course_fk foreign key if not exists (course_id)
    references lti_course (id),
  add constraint lti_course_copy_source_fk foreign key if not exists (source)
    references lti_course (id);
