CREATE TABLE processed_job (key text PRIMARY KEY);
CREATE TABLE account (id bigint PRIMARY KEY, credit bigint NOT NULL DEFAULT 0);
INSERT INTO account VALUES (1, 0);
