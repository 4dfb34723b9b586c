alter table device_refused add column if not exists message varbinary(4096) null;
