create table if not exists badge_collection_item (
  collection char(26) character set ascii collate ascii_bin not null,
  position int not null,
  registration_id bigint not null,
  award char(26) character set ascii collate ascii_bin not null,
  primary key (collection, position),
  unique key badge_collection_item_once (collection, award),
  key badge_collection_item_award (award),
  key badge_collection_item_registration (registration_id),
  constraint badge_collection_item_collection_fk foreign key (collection) references badge_collection (id) on delete cascade,
  constraint badge_collection_item_award_fk foreign key (award) references badge_award (id),
  constraint badge_collection_item_registration_fk foreign key (registration_id) references lti_registration (id)
) engine = innodb default charset = utf8mb4;
