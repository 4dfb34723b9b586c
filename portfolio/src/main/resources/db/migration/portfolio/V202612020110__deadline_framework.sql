alter table portfolio_deadline
  add column if not exists framework varchar(64) character set ascii collate ascii_bin not null
    default '' after course_id;
