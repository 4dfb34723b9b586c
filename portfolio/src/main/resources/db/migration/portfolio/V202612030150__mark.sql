-- a mark as numbers, so that it can be compared; what its student shows is the piece of evidence
create table if not exists portfolio_mark (
  evidence char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  course bigint not null,
  student bigint not null,
  code varchar(20) character set ascii collate ascii_bin not null,
  label varchar(150) not null,
  points decimal(9, 4) not null,
  most decimal(9, 4) not null,
  day date not null,
  index portfolio_mark_registration (registration_id),
  index portfolio_mark_course (course, label),
  index portfolio_mark_student (student),
  constraint portfolio_mark_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint portfolio_mark_course_fk foreign key (course) references lti_course (id),
  constraint portfolio_mark_student_fk foreign key (student) references lti_user (id),
  constraint portfolio_mark_evidence_fk foreign key (evidence) references portfolio_evidence (id) on delete cascade
);
