alter table badge_job
  add constraint badge_job_rule_fk foreign key if not exists (rule)
    references badge_rule (id);
