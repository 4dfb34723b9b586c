alter table lti_resource_link
  drop foreign key if exists lti_resource_link_ibfk_1,
  drop foreign key if exists lti_resource_link_ibfk_2,
  drop index if exists registration_id,
  rename index if exists course_id to lti_resource_link_once,
  add index if not exists lti_resource_link_link (registration_id, link_id),
  add constraint lti_resource_link_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint lti_resource_link_course_fk foreign key if not exists (course_id)
    references lti_course (id);
