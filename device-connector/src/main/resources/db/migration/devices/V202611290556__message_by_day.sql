-- no foreign keys and the day in its key, so that the table can be partitioned by day;
-- that a number is stored once is kept by the lock on its boot, which has the foreign keys
alter table device_message
  drop foreign key if exists device_message_ibfk_1,
  add column if not exists day date not null default (cast(received_at as date)),
  modify kind varchar(8) character set ascii collate ascii_bin not null,
  rename index if exists device_id to device_message_time,
  drop primary key,
  add primary key (device_id, bootcount, seq, day);
