-- the competencies whose decisions a designed badge rests on, where a rule gave it
create table if not exists badge_ground (
  award char(26) character set ascii collate ascii_bin not null,
  framework varchar(60) character set ascii collate ascii_bin not null,
  code varchar(20) character set ascii collate ascii_bin not null,
  registration_id bigint not null,
  primary key (award, framework, code),
  index badge_ground_registration (registration_id),
  constraint badge_ground_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_ground_award_fk foreign key (award) references badge_award (id) on delete cascade
);
