alter table lti_refused_launch
  modify code varchar(30) character set ascii collate ascii_bin not null,
  rename index if exists refused_at to lti_refused_launch_time,
  rename index if exists registration_id to lti_refused_launch_registration,
  add constraint lti_refused_launch_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
