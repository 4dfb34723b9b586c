create table if not exists server_installation (
  only_one tinyint not null primary key,
  id char(32) character set ascii collate ascii_bin not null
) engine = innodb default charset = utf8mb4;
