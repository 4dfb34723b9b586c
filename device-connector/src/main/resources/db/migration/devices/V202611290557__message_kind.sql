-- the enum stood there as its ordinal
update device_message set kind = case kind when '0' then 'hello' when '1' then 't' else 'r' end
  where kind in ('0', '1', '2');
