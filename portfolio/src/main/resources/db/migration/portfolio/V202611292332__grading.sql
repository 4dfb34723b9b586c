create table if not exists portfolio_grading (
  course_id bigint not null primary key,
  registration_id bigint not null,
  in_progress varchar(10) character set ascii collate ascii_bin not null,
  chosen_by bigint not null,
  chosen_at datetime(6) not null,
  index portfolio_grading_registration (registration_id),
  index portfolio_grading_chosen (chosen_by),
  constraint portfolio_grading_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint portfolio_grading_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_grading_chosen_fk foreign key (chosen_by) references lti_user (id)
);
