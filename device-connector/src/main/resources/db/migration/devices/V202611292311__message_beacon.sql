alter table device_message add column if not exists beacon_at datetime(6) null;
