update portfolio_decision set read_at = decided_at where read_at is null;
