CREATE TABLE team (id bigint PRIMARY KEY, name text);
CREATE TABLE member (team_id bigint REFERENCES team, user_id uuid, PRIMARY KEY (team_id, user_id));
CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, team_id bigint NOT NULL REFERENCES team, body text);
INSERT INTO team VALUES (1, 'one'), (2, 'two');
INSERT INTO member VALUES (1, '11111111-1111-1111-1111-111111111111'), (2, '22222222-2222-2222-2222-222222222222');
INSERT INTO note (team_id, body) VALUES (1, 'a'), (2, 'b');
GRANT SELECT ON member TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON note TO authenticated;
