-- a file that arrives in parts; how much has arrived is what stands on the disk
create table if not exists portfolio_upload (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  owner_id bigint not null,
  course_id bigint not null,
  file_name varchar(4096) not null,
  bytes bigint not null,
  begun_at datetime(6) not null,
  kept char(26) character set ascii collate ascii_bin null,
  index portfolio_upload_registration (registration_id),
  index portfolio_upload_owner (owner_id),
  index portfolio_upload_course (course_id),
  index portfolio_upload_begun_at (begun_at),
  constraint portfolio_upload_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint portfolio_upload_owner_fk foreign key (owner_id) references lti_user (id),
  constraint portfolio_upload_course_fk foreign key (course_id) references lti_course (id)
);
