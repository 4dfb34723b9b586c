alter table portfolio_evidence_link
  modify framework varchar(64) character set ascii collate ascii_bin not null
    default (if(code like 'C.%', 'concepteur-integrateur-iot', 'ido-iot')),
  drop index if exists portfolio_evidence_link_once,
  add unique index if not exists portfolio_evidence_link_each (evidence_id, framework, code);
