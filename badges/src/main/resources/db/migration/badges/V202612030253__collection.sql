-- badges that a holder shows together under one link; its id is the link
create table if not exists badge_collection (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  course_id bigint not null,
  owner_id bigint not null,
  title varchar(120) not null,
  changed_at datetime(6) not null,
  key badge_collection_owner (owner_id, course_id),
  key badge_collection_registration (registration_id),
  key badge_collection_course (course_id),
  constraint badge_collection_owner_fk foreign key (owner_id) references lti_user (id),
  constraint badge_collection_course_fk foreign key (course_id) references lti_course (id),
  constraint badge_collection_registration_fk foreign key (registration_id) references lti_registration (id)
) engine = innodb default charset = utf8mb4;
