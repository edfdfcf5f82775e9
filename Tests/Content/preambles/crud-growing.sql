DO $$ BEGIN
  CREATE ROLE api LOGIN NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
CREATE TABLE invoice (id bigint PRIMARY KEY, team_id bigint NOT NULL, total_cents bigint NOT NULL, state text NOT NULL);
ALTER TABLE invoice ENABLE ROW LEVEL SECURITY;
INSERT INTO invoice VALUES (1, 42, 100, 'open'), (2, 43, 200, 'open');
GRANT SELECT, INSERT, UPDATE, DELETE ON invoice TO anon, authenticated;
