alter table device_pairing
  add column if not exists rotates varchar(64) character set ascii collate ascii_bin null,
  add column if not exists signed_by_old boolean not null default false,
  add index if not exists device_pairing_rotates (rotates),
  add constraint device_pairing_rotates_fk foreign key if not exists (rotates)
    references device_device (id);
