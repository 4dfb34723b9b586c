create table if not exists device_log_witness (
  id char(64) character set ascii collate ascii_bin not null,
  size bigint not null,
  line varchar(600) character set utf8mb4 collate utf8mb4_bin not null,
  cosigned_at datetime(6) null,
  asked_at datetime(6) not null,
  answered boolean not null,
  outcome varchar(20) character set ascii collate ascii_bin not null,
  theirs bigint not null,
  constraint device_log_witness_pk primary key (id)
);
