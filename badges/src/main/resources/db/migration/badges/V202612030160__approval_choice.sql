-- whether a badge of a course waits for a second teacher
create table if not exists badge_approval_choice (
  course bigint not null primary key,
  registration_id bigint not null,
  needed boolean not null,
  chosen_by bigint not null,
  chosen_at datetime(6) not null,
  index badge_approval_choice_registration (registration_id),
  index badge_approval_choice_chosen_by (chosen_by),
  constraint badge_approval_choice_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_approval_choice_course_fk foreign key (course) references lti_course (id),
  constraint badge_approval_choice_chosen_by_fk foreign key (chosen_by) references lti_user (id)
);
