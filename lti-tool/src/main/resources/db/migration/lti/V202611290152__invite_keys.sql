alter table lti_invite
  modify token_hash char(64) character set ascii collate ascii_bin not null,
  modify issuer_host varchar(255) character set ascii collate ascii_bin null;
