-- an award to many may come from a rule, and may wait for a second teacher
alter table badge_job
  add column if not exists rule char(26) character set ascii collate ascii_bin null,
  add column if not exists asked_at datetime(6) null,
  add column if not exists approved_by bigint null,
  add index if not exists badge_job_rule (rule),
  add index if not exists badge_job_approved_by (approved_by),
  add constraint badge_job_approved_by_fk foreign key if not exists (approved_by)
    references lti_user (id);
