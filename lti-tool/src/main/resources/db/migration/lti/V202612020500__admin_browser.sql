create table if not exists lti_admin_browser (
  secret_hash char(64) character set ascii collate ascii_bin not null primary key,
  admin_id bigint not null,
  entered_at datetime(6) not null,
  index lti_admin_browser_admin (admin_id),
  index lti_admin_browser_time (entered_at),
  constraint lti_admin_browser_admin_fk foreign key (admin_id) references lti_admin (id)
    on delete cascade
);
