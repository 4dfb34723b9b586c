-- a column cannot change its collation while a foreign key uses it
alter table badge_status_entry
  drop foreign key if exists badge_status_entry_ibfk_1;
