-- What the plan says, row by row. No statement needs another: an empty line ends each, and seed.ts runs them side by side.

INSERT INTO order_references (
  id, account_id, environment, state, reason, state_changed_at, total_minor, currency, seller_order_id, buyer_name, buyer_email,
  created_at, expires_at, on_hold_minor, pending_hold_minor, captured_minor, refunded_minor, hold_ends_at,
  first_seen_at, updated_at, refreshed_at, observed_terminal, observed_state_at, observed_answer_at)
SELECT id, account_id, 'production', state, reason, updated_at,
  CASE WHEN state = 'Draft' THEN NULL ELSE total END, CASE WHEN state = 'Draft' THEN NULL ELSE currency END,
  'HP-' || (10000000 - n), buyer, lower(replace(buyer, ' ', '.')) || n % 977 || '@example.com',
  created_at, created_at + interval '180 days',
  CASE WHEN money = 'hold' THEN total ELSE 0 END, CASE WHEN money = 'pending' THEN total ELSE 0 END,
  CASE WHEN money IN ('captured', 'refunded') THEN total ELSE 0 END, CASE WHEN money = 'refunded' THEN total / 4 ELSE 0 END,
  CASE WHEN money = 'hold' THEN created_at + interval '30 days' END,
  created_at, updated_at, updated_at, state IN ('Canceled', 'Closed'), updated_at, updated_at
FROM plan;

INSERT INTO authorizations (id, account_id, environment, order_id, reference_id, state, reason, state_changed_at, amount_minor,
  captured_minor, currency, created_at, expires_at, observed_terminal, observed_state_at, observed_answer_at)
SELECT id || '-A' || lpad((n % 1000000)::text, 6, '0'), account_id, 'production', id, 'auth-' || n,
  CASE money WHEN 'pending' THEN 'Pending' WHEN 'hold' THEN 'Open' ELSE 'Closed' END,
  CASE WHEN money IN ('captured', 'refunded') THEN 'MaxCapturesProcessed' END, updated_at, total,
  CASE WHEN money IN ('captured', 'refunded') THEN total ELSE 0 END, currency, created_at, created_at + interval '30 days',
  money IN ('captured', 'refunded'), updated_at, updated_at
FROM plan WHERE money <> 'none';

INSERT INTO captures (id, account_id, environment, order_id, authorization_id, reference_id, state, state_changed_at, amount_minor,
  refunded_minor, currency, created_at, observed_state_at, observed_answer_at)
SELECT id || '-C' || lpad((n % 1000000)::text, 6, '0'), account_id, 'production', id,
  id || '-A' || lpad((n % 1000000)::text, 6, '0'), 'capt-' || n, 'Completed', updated_at, total,
  CASE WHEN money = 'refunded' THEN total / 4 ELSE 0 END, currency, created_at, updated_at, updated_at
FROM plan WHERE money IN ('captured', 'refunded');

INSERT INTO refunds (id, account_id, environment, order_id, capture_id, reference_id, state, state_changed_at, type, amount_minor,
  currency, created_at, observed_terminal, observed_state_at, observed_answer_at)
SELECT id || '-R' || lpad((n % 1000000)::text, 6, '0'), account_id, 'production', id,
  id || '-C' || lpad((n % 1000000)::text, 6, '0'), 'refu-' || n, 'Completed', updated_at, 'SellerInitiated', total / 4,
  currency, updated_at, true, updated_at, updated_at
FROM plan WHERE money = 'refunded';
