update portfolio_submission_item i join portfolio_submission s on s.id = i.submission_id
  set i.until_attempt = s.attempt + 1
  where i.until_attempt = 0 and s.content_sha256 is null;
