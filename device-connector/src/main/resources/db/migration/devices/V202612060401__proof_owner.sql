-- whom the pseudonyms in a frozen document stand for
create table if not exists device_proof_owner (
  id bigint not null auto_increment,
  registration_id bigint not null,
  proof_id char(26) character set ascii collate ascii_bin not null,
  user_id bigint not null,
  pseudonym char(26) character set ascii collate ascii_bin not null,
  constraint device_proof_owner_pk primary key (id),
  unique key device_proof_owner_person (proof_id, user_id),
  key device_proof_owner_registration (registration_id),
  key device_proof_owner_user (user_id),
  constraint device_proof_owner_registration_fk foreign key (registration_id)
    references lti_registration (id),
  constraint device_proof_owner_proof_fk foreign key (proof_id) references device_proof (id)
    on delete cascade,
  constraint device_proof_owner_user_fk foreign key (user_id) references lti_user (id)
);
