-- what was refused before there were counters
insert ignore into device_refused_count (device_id, at, reason, registration_id, refused)
select if(registration_id is null, '?', device_id),
  timestampadd(second, -second(at), timestampadd(microsecond, -microsecond(at), at)),
  reason, max(registration_id), count(*)
from device_refused group by 1, 2, 3;
