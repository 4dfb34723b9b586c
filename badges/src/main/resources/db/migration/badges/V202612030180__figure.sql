-- how often the badges of a course were opened and verified in a month; nobody's traces
create table if not exists badge_figure (
  registration_id bigint not null,
  course bigint not null,
  achievement char(36) character set ascii collate ascii_bin not null,
  month char(7) character set ascii collate ascii_bin not null,
  opened int not null,
  verified int not null,
  primary key (course, achievement, month),
  index badge_figure_registration (registration_id),
  index badge_figure_achievement (achievement),
  constraint badge_figure_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_figure_course_fk foreign key (course) references lti_course (id),
  constraint badge_figure_achievement_fk foreign key (achievement) references badge_achievement (id)
);
