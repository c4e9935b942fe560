-- Drop boxes (THREATS, T48): what phones post while their wallets sleep. A phone that posts shows by it
-- that it is on: the operator sees when, by the log's own times.

-- The last counter that a box has given.
CREATE TABLE drop_box (
  box bytea PRIMARY KEY CHECK (octet_length(box) = 32),
  counter bigint NOT NULL CHECK (counter >= 0)
);

-- A body that is fetched is forgotten, its hash stays: a phone that repeats it gets no second place.
-- logged: the entry is in the published log.
CREATE TABLE drop_post (
  box bytea NOT NULL CHECK (octet_length(box) = 32),
  counter bigint NOT NULL CHECK (counter > 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  body bytea,
  logged boolean NOT NULL DEFAULT false,
  PRIMARY KEY (box, counter),
  UNIQUE (box, hash)
);
ALTER TABLE drop_post ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX drop_unlogged ON drop_post (box, counter) WHERE NOT logged;
CREATE INDEX drop_waiting ON drop_post (box, counter) WHERE body IS NOT NULL;
