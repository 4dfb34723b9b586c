alter table lti_score_outbox
  drop foreign key if exists lti_score_outbox_ibfk_1,
  drop foreign key if exists lti_score_outbox_ibfk_2,
  drop foreign key if exists lti_score_outbox_ibfk_3,
  modify state varchar(10) character set ascii collate ascii_bin not null,
  modify lease char(26) character set ascii collate ascii_bin null,
  rename index if exists state to lti_score_outbox_due,
  rename index if exists course_id to lti_score_outbox_student,
  rename index if exists registration_id to lti_score_outbox_registration,
  rename index if exists user_id to lti_score_outbox_user,
  add constraint lti_score_outbox_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint lti_score_outbox_course_fk foreign key if not exists (course_id)
    references lti_course (id),
  add constraint lti_score_outbox_user_fk foreign key if not exists (user_id)
    references lti_user (id);
