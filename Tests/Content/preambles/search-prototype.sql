CREATE TABLE product (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
INSERT INTO product (name) VALUES ('sale 100% off'), ('100 pieces'), ('a\b');
