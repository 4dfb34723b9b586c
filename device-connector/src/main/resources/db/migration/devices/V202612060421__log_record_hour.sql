-- or of what came from a device in an hour
alter table device_log_record
  add column if not exists hour_id char(26) character set ascii collate ascii_bin null,
  add unique key if not exists device_log_record_hour (hour_id),
  add constraint device_log_record_hour_fk foreign key if not exists (hour_id)
    references device_hour (id) on delete cascade;
