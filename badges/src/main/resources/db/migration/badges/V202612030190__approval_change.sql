-- who wanted a second teacher in a course, who no longer did, and when: nothing is taken out
create table if not exists badge_approval_change (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  course bigint not null,
  needed boolean not null,
  chosen_by bigint not null,
  chosen_at datetime(6) not null,
  index badge_approval_change_registration (registration_id),
  index badge_approval_change_course (course, id),
  index badge_approval_change_chosen_by (chosen_by),
  constraint badge_approval_change_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_approval_change_course_fk foreign key (course) references lti_course (id),
  constraint badge_approval_change_chosen_by_fk foreign key (chosen_by) references lti_user (id)
);
