alter table portfolio_attestation
  add column if not exists verdict varchar(16) character set ascii collate ascii_bin null;
