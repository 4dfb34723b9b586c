alter table lti_registration
  modify ref char(26) character set ascii collate ascii_bin not null,
  modify authorization_endpoint varchar(1000) character set ascii collate ascii_bin not null,
  modify token_endpoint varchar(1000) character set ascii collate ascii_bin not null,
  modify token_audience varchar(1000) character set ascii collate ascii_bin not null,
  modify jwks_uri varchar(1000) character set ascii collate ascii_bin not null,
  modify registration_endpoint varchar(1000) character set ascii collate ascii_bin not null,
  modify state varchar(10) character set ascii collate ascii_bin not null default 'ACTIVE',
  rename index if exists ref to lti_registration_ref,
  rename index if exists issuer to lti_registration_client;
