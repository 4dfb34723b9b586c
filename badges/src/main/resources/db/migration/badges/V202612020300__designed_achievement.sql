-- an achievement that a teacher designs stands in versions; one of a competency has none of this
alter table badge_achievement
  modify framework varchar(60) character set ascii collate ascii_bin null,
  modify code varchar(20) character set ascii collate ascii_bin null,
  add column if not exists design char(26) character set ascii collate ascii_bin null,
  add column if not exists version int not null default 1,
  add column if not exists course bigint null,
  add column if not exists author bigint null,
  add column if not exists type varchar(40) character set ascii collate ascii_bin not null default 'COMPETENCY',
  add column if not exists alignments mediumtext null,
  add column if not exists tags varchar(400) not null default '',
  add column if not exists valid_until date null,
  add column if not exists valid_months int null,
  add column if not exists changed_at datetime(6) null,
  add column if not exists frozen_at datetime(6) null,
  add unique index if not exists badge_achievement_version (design, version),
  add index if not exists badge_achievement_course (course),
  add index if not exists badge_achievement_author (author),
  add constraint badge_achievement_course_fk foreign key if not exists (course)
    references lti_course (id),
  add constraint badge_achievement_author_fk foreign key if not exists (author)
    references lti_user (id);
