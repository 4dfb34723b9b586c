insert ignore into portfolio_waiting
  (course_id, student_id, framework, code, attempt, registration_id, pieces, since)
select s.course_id, s.student_id, s.framework, i.code, s.attempt, s.registration_id, count(*), s.frozen_at
from portfolio_submission s join portfolio_submission_item i on i.submission_id = s.id
where s.withdrawn_at is null and s.attempt > coalesce((select max(d.attempt) from portfolio_decision d
    where d.course_id = s.course_id and d.student_id = s.student_id
    and d.framework = s.framework and d.code = i.code), 0)
  and not exists (select 1 from portfolio_submission_item k
    join portfolio_submission f on f.id = k.submission_id
    where k.evidence_id = i.evidence_id and k.code = i.code and f.course_id = s.course_id
    and f.student_id = s.student_id and f.framework = s.framework
    and f.withdrawn_at is null and f.attempt < s.attempt)
group by s.course_id, s.student_id, s.framework, i.code, s.attempt, s.registration_id, s.frozen_at;
