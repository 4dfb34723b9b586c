update portfolio_draft d set d.attempt = coalesce((select max(s.attempt) from portfolio_submission s
  where s.course_id = d.course_id and s.student_id = d.student_id and s.frozen_at <= d.saved_at), 0)
where d.attempt = 0;
