alter table device_key add column if not exists ended_at datetime(6) null;
