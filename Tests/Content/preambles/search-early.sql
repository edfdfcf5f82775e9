CREATE TABLE member (org_id bigint, user_id uuid, PRIMARY KEY (org_id, user_id));
CREATE TABLE article (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, org_id bigint NOT NULL,
  title text, body text, published_at timestamptz NOT NULL DEFAULT now());
INSERT INTO member VALUES (7, '00000000-0000-0000-0000-000000000007');
INSERT INTO article (org_id, title, body) VALUES (7, 'Running', 'A text.'), (7, 'Other', 'He runs.'), (8, 'Running', 'Hidden.');
