alter table lti_roster
  drop foreign key if exists lti_roster_ibfk_1,
  drop foreign key if exists lti_roster_ibfk_2,
  modify outcome varchar(10) character set ascii collate ascii_bin null,
  rename index if exists course_id to lti_roster_list,
  rename index if exists registration_id to lti_roster_registration,
  add constraint lti_roster_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint lti_roster_course_fk foreign key if not exists (course_id)
    references lti_course (id);
