CREATE TABLE judgement (query_id int, doc_id int, grade int, PRIMARY KEY (query_id, doc_id));
CREATE TABLE result (run text, query_id int, place int, doc_id int);
INSERT INTO judgement VALUES (1,10,3),(1,11,2),(1,12,0),(2,20,3),(2,21,1),(3,30,2);
INSERT INTO result VALUES ('old',1,1,10),('old',1,2,11),('old',2,1,21),('old',2,2,20),('new',1,1,12),('new',1,2,10),('new',1,3,11),('new',3,1,30);
