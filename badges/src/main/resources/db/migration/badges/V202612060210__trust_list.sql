-- a list of issuers whose badges an administrator of the installation trusts, for all registrations
create table if not exists badge_trust_list (
  id char(26) character set ascii collate ascii_bin not null primary key,
  name varchar(120) not null,
  source varchar(300) not null,
  changed_at datetime(6) not null,
  changed_by varchar(120) not null,
  unique key badge_trust_list_name (name)
) engine = innodb default charset = utf8mb4;
