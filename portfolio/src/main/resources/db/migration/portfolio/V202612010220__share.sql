create table if not exists portfolio_share (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  owner_id bigint not null,
  course_id bigint not null,
  name varchar(200) not null,
  named boolean not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  revoked_at datetime(6) null,
  key portfolio_share_owner (course_id, owner_id, created_at),
  key portfolio_share_registration (registration_id),
  key portfolio_share_person (owner_id),
  constraint portfolio_share_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint portfolio_share_owner_fk foreign key (owner_id) references lti_user (id),
  constraint portfolio_share_course_fk foreign key (course_id) references lti_course (id)
);
