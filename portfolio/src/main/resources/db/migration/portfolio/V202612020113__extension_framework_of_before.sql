update portfolio_extension d
  left join portfolio_course_framework c
    on c.course_id = d.course_id and c.registration_id = d.registration_id
  set d.framework = coalesce(c.framework, 'concepteur-integrateur-iot')
  where d.bloc > 0 and d.framework = '';
