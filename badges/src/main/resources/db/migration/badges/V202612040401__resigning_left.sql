-- badges that could not be signed again
create table if not exists badge_resigning_left (
  resigning char(26) character set ascii collate ascii_bin not null,
  award char(26) character set ascii collate ascii_bin not null,
  registration_id bigint not null,
  cause varchar(20) character set ascii collate ascii_bin not null,
  primary key (resigning, award),
  index badge_resigning_left_award (award),
  index badge_resigning_left_registration (registration_id),
  constraint badge_resigning_left_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_resigning_left_resigning_fk foreign key (resigning) references badge_resigning (id) on delete cascade,
  constraint badge_resigning_left_award_fk foreign key (award) references badge_award (id) on delete cascade
);
