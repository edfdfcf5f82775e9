CREATE TABLE card (id bigint PRIMARY KEY, board_id bigint NOT NULL, title text NOT NULL);
INSERT INTO card VALUES (1, 7, 'a'), (2, 7, 'b');
