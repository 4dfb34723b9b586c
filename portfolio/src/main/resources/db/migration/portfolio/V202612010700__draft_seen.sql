update portfolio_draft d set d.release_seen = coalesce((select max(n.number)
  from portfolio_decision n where n.course_id = d.course_id and n.student_id = d.student_id
  and n.framework = d.framework and n.code = d.code and n.decided_at <= d.saved_at), 0)
where d.release_seen = 0;
