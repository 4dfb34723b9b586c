-- an award that one teacher prepared; open_key is there while it waits, so that it waits once
create table if not exists badge_approval (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  course bigint not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  subject varchar(60) character set ascii collate ascii_bin not null,
  prepared_by bigint not null,
  prepared_at datetime(6) not null,
  state varchar(20) character set ascii collate ascii_bin not null,
  decided_by bigint null,
  decided_at datetime(6) null,
  words varchar(1000) not null,
  open_key varchar(110) character set ascii collate ascii_bin null,
  unique key badge_approval_open (registration_id, open_key),
  index badge_approval_course (course, state, prepared_at),
  index badge_approval_prepared_by (prepared_by),
  index badge_approval_decided_by (decided_by),
  constraint badge_approval_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_approval_course_fk foreign key (course) references lti_course (id),
  constraint badge_approval_prepared_by_fk foreign key (prepared_by) references lti_user (id),
  constraint badge_approval_decided_by_fk foreign key (decided_by) references lti_user (id)
);
