CREATE TABLE booking (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, room_id bigint NOT NULL, during tstzrange NOT NULL, status text NOT NULL DEFAULT 'live');
CREATE TABLE event (id bigint PRIMARY KEY, seats int NOT NULL);
CREATE TABLE guest (event_id bigint NOT NULL REFERENCES event, name text NOT NULL);
INSERT INTO event VALUES (7, 1);
