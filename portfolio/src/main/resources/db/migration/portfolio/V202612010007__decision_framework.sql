alter table portfolio_decision
  add column if not exists framework varchar(64) character set ascii collate ascii_bin not null
    default (if(code like 'C.%', 'concepteur-integrateur-iot', 'ido-iot')),
  add column if not exists move_id char(26) character set ascii collate ascii_bin null,
  drop index if exists portfolio_decision_number,
  add unique index if not exists portfolio_decision_each
    (course_id, student_id, framework, code, number),
  add index if not exists portfolio_decision_move (move_id),
  add constraint portfolio_decision_move_fk foreign key if not exists (move_id)
    references portfolio_course_move (id);
