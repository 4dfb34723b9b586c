alter table lti_membership
  drop foreign key if exists lti_membership_ibfk_1,
  drop foreign key if exists lti_membership_ibfk_2,
  drop foreign key if exists lti_membership_ibfk_3,
  modify launched_as varchar(10) character set ascii collate ascii_bin null,
  modify listed_as varchar(10) character set ascii collate ascii_bin null,
  rename index if exists course_id to lti_membership_once,
  rename index if exists registration_id to lti_membership_registration,
  rename index if exists user_id to lti_membership_user,
  add constraint lti_membership_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint lti_membership_course_fk foreign key if not exists (course_id)
    references lti_course (id),
  add constraint lti_membership_user_fk foreign key if not exists (user_id)
    references lti_user (id);
