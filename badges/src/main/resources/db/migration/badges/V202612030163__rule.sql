-- who gets a designed badge, for one version of it; each change is a row of its own
create table if not exists badge_rule (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  course bigint not null,
  achievement char(36) character set ascii collate ascii_bin not null,
  revision int not null,
  framework varchar(60) character set ascii collate ascii_bin not null,
  conditions mediumtext not null,
  automatic boolean not null,
  author bigint not null,
  set_at datetime(6) not null,
  tried_at datetime(6) null,
  unique key badge_rule_revision (achievement, revision),
  index badge_rule_registration (registration_id),
  index badge_rule_course (course),
  index badge_rule_author (author),
  index badge_rule_due (automatic, tried_at),
  constraint badge_rule_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_rule_course_fk foreign key (course) references lti_course (id),
  constraint badge_rule_achievement_fk foreign key (achievement) references badge_achievement (id),
  constraint badge_rule_author_fk foreign key (author) references lti_user (id)
);
