alter table portfolio_opinion
  add column if not exists framework varchar(64) character set ascii collate ascii_bin not null
    default (if(code like 'C.%', 'concepteur-integrateur-iot', 'ido-iot')),
  drop index if exists portfolio_opinion_once,
  add unique index if not exists portfolio_opinion_each (course_id, student_id, framework, code);
