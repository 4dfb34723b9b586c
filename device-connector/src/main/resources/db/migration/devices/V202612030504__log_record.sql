create table if not exists device_log_record (
  id bigint not null auto_increment,
  registration_id bigint not null,
  proof_id char(26) character set ascii collate ascii_bin not null,
  salt char(64) character set ascii collate ascii_bin not null,
  commitment char(64) character set ascii collate ascii_bin not null,
  entry_index bigint null,
  constraint device_log_record_pk primary key (id),
  constraint device_log_record_proof unique key (proof_id),
  key device_log_record_registration (registration_id),
  key device_log_record_entry (entry_index),
  constraint device_log_record_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint device_log_record_proof_fk foreign key (proof_id)
    references device_proof (id) on delete cascade
);
