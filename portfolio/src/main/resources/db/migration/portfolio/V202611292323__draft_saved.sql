alter table portfolio_draft
  add index if not exists portfolio_draft_saved (saved_at);
