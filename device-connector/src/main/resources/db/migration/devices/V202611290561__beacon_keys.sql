alter table device_beacon
  rename index if exists sent_at to device_beacon_sent;
