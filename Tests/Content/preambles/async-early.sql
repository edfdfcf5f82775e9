CREATE TABLE job (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL, payload jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'ready', attempts integer NOT NULL DEFAULT 0,
  run_at timestamptz NOT NULL DEFAULT now(), locked_until timestamptz);
INSERT INTO job (kind) VALUES ('mail'), ('export');
