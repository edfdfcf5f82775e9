CREATE TABLE invoice (id bigint PRIMARY KEY, customer_id bigint, amount_cents bigint, status text NOT NULL, paid_on date);
INSERT INTO invoice VALUES (1, 1, 500, 'paid', '2026-01-01'), (2, 1, 500, 'draft', NULL), (3, 2, NULL, 'draft', NULL);
