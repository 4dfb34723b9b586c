alter table device_proof
  drop foreign key if exists device_proof_ibfk_1,
  drop foreign key if exists device_proof_ibfk_2,
  drop foreign key if exists device_proof_ibfk_3,
  drop foreign key if exists device_proof_ibfk_4,
  modify id char(26) character set ascii collate ascii_bin not null,
  modify merkle_root char(64) character set ascii collate ascii_bin not null,
  rename index if exists evidence_id to device_proof_evidence,
  rename index if exists registration_id to device_proof_registration,
  rename index if exists course_id to device_proof_course,
  rename index if exists device_id to device_proof_device,
  rename index if exists owner_id to device_proof_owner,
  add constraint device_proof_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint device_proof_owner_fk foreign key if not exists (owner_id)
    references lti_user (id),
  add constraint device_proof_course_fk foreign key if not exists (course_id)
    references lti_course (id),
  add constraint device_proof_evidence_fk foreign key if not exists (evidence_id)
    references portfolio_evidence (id) on delete cascade,
  add constraint device_proof_device_fk foreign key if not exists (device_id)
    references device_device (id);
