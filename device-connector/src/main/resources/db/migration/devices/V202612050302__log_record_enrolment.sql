-- a record is of a proof, or of what happened to a device
alter table device_log_record
  modify proof_id char(26) character set ascii collate ascii_bin null,
  add column if not exists enrolment_id char(26) character set ascii collate ascii_bin null,
  add unique key if not exists device_log_record_enrolment (enrolment_id),
  add constraint device_log_record_enrolment_fk foreign key if not exists (enrolment_id)
    references device_enrolment (id) on delete cascade;
