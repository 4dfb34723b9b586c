alter table lti_link_member
  drop foreign key if exists lti_link_member_ibfk_1,
  drop foreign key if exists lti_link_member_ibfk_2,
  drop foreign key if exists lti_link_member_ibfk_3,
  rename index if exists course_id to lti_link_member_once,
  rename index if exists registration_id to lti_link_member_registration,
  rename index if exists user_id to lti_link_member_user,
  add constraint lti_link_member_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint lti_link_member_course_fk foreign key if not exists (course_id)
    references lti_course (id),
  add constraint lti_link_member_user_fk foreign key if not exists (user_id)
    references lti_user (id);
