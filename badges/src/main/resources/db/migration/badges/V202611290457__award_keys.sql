alter table badge_award
  modify id char(26) character set ascii collate ascii_bin not null,
  modify achievement char(36) character set ascii collate ascii_bin not null,
  modify submission char(26) character set ascii collate ascii_bin not null,
  modify manifest_digest char(64) character set ascii collate ascii_bin not null,
  modify status_list char(26) character set ascii collate ascii_bin not null,
  rename index if exists achievement to badge_award_once,
  rename index if exists status_list to badge_award_status,
  rename index if exists course to badge_award_course,
  add index if not exists badge_award_registration (registration_id),
  add index if not exists badge_award_recipient (recipient),
  add index if not exists badge_award_submission (submission),
  add index if not exists badge_award_awarded_by (awarded_by),
  add constraint badge_award_registration_fk foreign key if not exists (registration_id)
    references lti_registration (id),
  add constraint badge_award_achievement_fk foreign key if not exists (achievement)
    references badge_achievement (id),
  add constraint badge_award_recipient_fk foreign key if not exists (recipient)
    references lti_user (id),
  add constraint badge_award_course_fk foreign key if not exists (course)
    references lti_course (id),
  add constraint badge_award_submission_fk foreign key if not exists (submission)
    references portfolio_submission (id),
  add constraint badge_award_awarded_by_fk foreign key if not exists (awarded_by)
    references lti_user (id),
  add constraint badge_award_status_fk foreign key if not exists (status_list, status_position)
    references badge_status_entry (list, position);
