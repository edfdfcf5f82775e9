CREATE TABLE invoice (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total numeric NOT NULL, sent_on date NOT NULL DEFAULT current_date);
INSERT INTO invoice (total) SELECT n FROM generate_series(1, 1000) n;
