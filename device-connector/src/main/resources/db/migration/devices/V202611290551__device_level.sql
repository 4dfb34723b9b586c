-- the enum stood there as its ordinal
update device_device set level = concat('L', level) where level in ('0', '1', '2', '3', '4');
