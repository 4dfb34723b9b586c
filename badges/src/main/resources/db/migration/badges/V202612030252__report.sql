-- what somebody without an account says is wrong with a public badge
create table if not exists badge_report (
  id char(26) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  award char(26) character set ascii collate ascii_bin not null,
  topic varchar(20) character set ascii collate ascii_bin not null,
  said varchar(2000) not null,
  contact varchar(200) not null,
  reported_at datetime(6) not null,
  closed_at datetime(6) null,
  closed_by bigint null,
  key badge_report_award (award, closed_at),
  key badge_report_registration (registration_id),
  key badge_report_closed_by (closed_by),
  constraint badge_report_award_fk foreign key (award) references badge_award (id),
  constraint badge_report_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_report_closed_by_fk foreign key (closed_by) references lti_user (id)
) engine = innodb default charset = utf8mb4;
