-- an issuer on a list, by exactly the identifier that its badges name
create table if not exists badge_trusted_issuer (
  list char(26) character set ascii collate ascii_bin not null,
  identifier varchar(300) character set ascii collate ascii_bin not null,
  name varchar(200) not null,
  primary key (list, identifier),
  key badge_trusted_issuer_identifier (identifier),
  constraint badge_trusted_issuer_list_fk foreign key (list) references badge_trust_list (id) on delete cascade
) engine = innodb default charset = utf8mb4;
