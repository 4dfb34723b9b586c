update device_boot b set b.messages =
  (select count(*) from device_message m
   where m.device_id = b.device_id and m.bootcount = b.bootcount);
