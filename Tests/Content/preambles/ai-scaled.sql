CREATE TABLE run (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, budget bigint NOT NULL, spent bigint NOT NULL DEFAULT 0, held bigint NOT NULL DEFAULT 0);
CREATE TABLE model_call (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, run_id bigint NOT NULL REFERENCES run (id), held bigint NOT NULL, cost bigint);
