-- what was done with badges, one row after the other; each carries the SHA-256 of the one before
create table if not exists badge_log (
  registration_id bigint not null,
  seq bigint not null,
  course bigint not null,
  content text not null,
  former_sha256 char(64) character set ascii collate ascii_bin not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  primary key (registration_id, seq),
  index badge_log_course (course, seq),
  constraint badge_log_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_log_course_fk foreign key (course) references lti_course (id)
);
