-- an award to many: prepared by a teacher, then worked off line by line by whichever node is up
create table if not exists badge_job (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  course bigint not null,
  achievement char(36) character set ascii collate ascii_bin not null,
  author bigint not null,
  prepared_at datetime(6) not null,
  started_at datetime(6) null,
  ended_at datetime(6) null,
  index badge_job_registration (registration_id),
  index badge_job_course (course),
  index badge_job_achievement (achievement),
  index badge_job_author (author),
  index badge_job_open (ended_at, started_at),
  index badge_job_prepared (started_at, prepared_at),
  constraint badge_job_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_job_course_fk foreign key (course) references lti_course (id),
  constraint badge_job_achievement_fk foreign key (achievement) references badge_achievement (id),
  constraint badge_job_author_fk foreign key (author) references lti_user (id)
);
