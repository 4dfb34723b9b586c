create table if not exists badge_job_line (
  job char(26) character set ascii collate ascii_bin not null,
  position int not null,
  registration_id bigint not null,
  recipient bigint not null,
  narrative varchar(2000) not null,
  state varchar(20) character set ascii collate ascii_bin not null,
  primary key (job, position),
  unique key badge_job_line_once (job, recipient),
  index badge_job_line_registration (registration_id),
  index badge_job_line_recipient (recipient),
  index badge_job_line_state (job, state, position),
  constraint badge_job_line_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_job_line_job_fk foreign key (job) references badge_job (id) on delete cascade,
  constraint badge_job_line_recipient_fk foreign key (recipient) references lti_user (id)
);
