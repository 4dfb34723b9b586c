alter table badge_achievement
  modify id char(36) character set ascii collate ascii_bin not null,
  modify framework varchar(60) character set ascii collate ascii_bin not null,
  modify code varchar(20) character set ascii collate ascii_bin not null,
  modify shape varchar(20) character set ascii collate ascii_bin not null,
  modify colour varchar(20) character set ascii collate ascii_bin not null,
  modify symbol varchar(20) character set ascii collate ascii_bin not null,
  rename index if exists registration_id to badge_achievement_code,
  add constraint badge_achievement_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id);
