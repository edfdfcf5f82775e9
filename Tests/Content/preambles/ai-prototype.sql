CREATE TABLE llm_allowance (user_id uuid NOT NULL, day date NOT NULL, calls integer NOT NULL, PRIMARY KEY (user_id, day));
