-- where the log ends: rows cut off at its end are missed
create table if not exists badge_log_head (
  registration_id bigint not null primary key,
  seq bigint not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  constraint badge_log_head_registration_fk foreign key (registration_id) references lti_registration (id)
);
