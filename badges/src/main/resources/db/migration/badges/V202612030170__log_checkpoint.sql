-- what the award log was when it had so many rows, signed
create table if not exists badge_log_checkpoint (
  registration_id bigint not null,
  seq bigint not null,
  note varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
  signed_at datetime(6) not null,
  primary key (registration_id, seq),
  constraint badge_log_checkpoint_registration_fk foreign key (registration_id) references lti_registration (id)
);
