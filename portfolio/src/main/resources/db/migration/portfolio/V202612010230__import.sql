create table if not exists portfolio_import (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  owner_id bigint not null,
  course_id bigint not null,
  imported_at datetime(6) not null,
  origin varchar(255) not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  document mediumtext not null,
  unique key portfolio_import_once (course_id, owner_id, sha256),
  key portfolio_import_registration (registration_id),
  key portfolio_import_owner (owner_id),
  constraint portfolio_import_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint portfolio_import_owner_fk foreign key (owner_id) references lti_user (id),
  constraint portfolio_import_course_fk foreign key (course_id) references lti_course (id)
);
