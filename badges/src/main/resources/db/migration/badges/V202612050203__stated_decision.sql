-- a released decision that its student took away as a signed word: its bit is set when another one takes its place
create table if not exists badge_stated_decision (
  id char(36) character set ascii collate ascii_bin not null primary key,
  registration_id bigint not null,
  course bigint not null,
  student bigint not null,
  framework varchar(60) character set ascii collate ascii_bin not null,
  code varchar(20) character set ascii collate ascii_bin not null,
  decided_at datetime(6) not null,
  status_list char(26) character set ascii collate ascii_bin not null,
  status_position int not null,
  stated_at datetime(6) not null,
  withdrawn_at datetime(6) null,
  unique key badge_stated_decision_once (student, course, framework, code, decided_at),
  unique key badge_stated_decision_position (status_list, status_position),
  key badge_stated_decision_registration (registration_id),
  key badge_stated_decision_course (course),
  constraint badge_stated_decision_position_fk foreign key (status_list, status_position) references badge_status_entry (list, position),
  constraint badge_stated_decision_registration_fk foreign key (registration_id) references lti_registration (id),
  constraint badge_stated_decision_course_fk foreign key (course) references lti_course (id),
  constraint badge_stated_decision_student_fk foreign key (student) references lti_user (id)
) engine = innodb default charset = utf8mb4;
