-- keys that were withdrawn, and how far the badges are that have to be signed again
create table if not exists badge_resigning (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  number int not null,
  stolen_at datetime(6) null,
  why varchar(500) not null,
  who varchar(60) not null,
  asked_at datetime(6) not null,
  stage varchar(10) character set ascii collate ascii_bin not null,
  seq bigint not null,
  walked_sha256 char(64) character set ascii collate ascii_bin not null,
  looked varchar(26) character set ascii collate ascii_bin not null,
  log_broken boolean not null,
  total int not null,
  signed int not null,
  under_way int null,
  ended_at datetime(6) null,
  unique key badge_resigning_one (registration_id, under_way),
  index badge_resigning_open (under_way),
  index badge_resigning_asked (asked_at),
  constraint badge_resigning_registration_fk foreign key (registration_id) references lti_registration (id)
);
