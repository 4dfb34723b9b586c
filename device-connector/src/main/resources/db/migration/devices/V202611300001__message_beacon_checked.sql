alter table device_message
  add column if not exists beacon_checked boolean not null default false;
