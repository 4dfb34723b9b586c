create table if not exists device_log_hash (
  tile_level tinyint not null,
  hash_index bigint not null,
  hash char(64) character set ascii collate ascii_bin not null,
  constraint device_log_hash_pk primary key (tile_level, hash_index)
);
