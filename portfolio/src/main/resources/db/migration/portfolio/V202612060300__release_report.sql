-- what became of drafts that went out together, so that the page about it can be opened again; for a day
create table if not exists portfolio_release_report (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  course_id bigint not null,
  assessor_id bigint not null,
  made_at datetime(6) not null,
  drafts mediumtext character set ascii collate ascii_bin not null,
  index portfolio_release_report_registration (registration_id),
  index portfolio_release_report_course (course_id),
  index portfolio_release_report_assessor (assessor_id),
  index portfolio_release_report_made_at (made_at),
  constraint portfolio_release_report_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint portfolio_release_report_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_release_report_assessor_fk foreign key (assessor_id) references lti_user (id)
);
