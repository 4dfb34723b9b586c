alter table lti_registration
  add column if not exists keys_read_at datetime(6) null,
  add column if not exists launched_at datetime(6) null;
