-- a list that is full opens the next one of its registration
alter table badge_status_list
  add column if not exists number int not null default 1,
  add unique index if not exists badge_status_list_number (registration_id, number),
  drop index if exists badge_status_list_registration;
