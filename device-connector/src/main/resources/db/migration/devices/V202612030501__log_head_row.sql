insert into device_log_head (id, origin, size, note) select 1, '', 0, '' from dual
  where not exists (select 1 from device_log_head);
