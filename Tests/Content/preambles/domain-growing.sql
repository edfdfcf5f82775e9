CREATE TABLE orders (id bigint PRIMARY KEY, status text NOT NULL, version int NOT NULL DEFAULT 1);
CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL, payload jsonb NOT NULL, sent_at timestamptz);
INSERT INTO orders VALUES (1, 'placed', 1);
