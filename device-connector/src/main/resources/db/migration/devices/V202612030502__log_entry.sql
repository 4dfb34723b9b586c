create table if not exists device_log_entry (
  entry_index bigint not null,
  commitment char(64) character set ascii collate ascii_bin not null,
  entered_at datetime(6) not null,
  constraint device_log_entry_pk primary key (entry_index)
);
