create table if not exists device_log_head (
  id tinyint not null,
  origin varchar(200) character set ascii collate ascii_bin not null,
  size bigint not null,
  note text character set utf8mb4 collate utf8mb4_bin not null,
  signed_at datetime(6) null,
  constraint device_log_head_pk primary key (id)
);
