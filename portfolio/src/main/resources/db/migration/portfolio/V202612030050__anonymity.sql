create table if not exists portfolio_anonymity (
  id bigint not null auto_increment primary key,
  registration_id bigint not null,
  course_id bigint not null,
  hidden boolean not null,
  waiting int not null,
  drafts int not null,
  changed_by bigint not null,
  changed_at datetime(6) not null,
  index portfolio_anonymity_registration (registration_id),
  index portfolio_anonymity_course (course_id, id),
  index portfolio_anonymity_changed (changed_by),
  constraint portfolio_anonymity_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint portfolio_anonymity_course_fk foreign key (course_id) references lti_course (id),
  constraint portfolio_anonymity_changed_fk foreign key (changed_by) references lti_user (id)
);
