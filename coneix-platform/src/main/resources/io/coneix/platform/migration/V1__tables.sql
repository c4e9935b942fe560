-- What the platform keeps (THREATS, T22): no serial ids, no times, no addresses of machines, nothing that
-- links two rows but what the row is for. Ids are hashes or random.

-- One row: size and root of the tree, and whose log it is. An append compares and sets them.
CREATE TABLE log_state (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  keys text NOT NULL,
  size bigint NOT NULL CHECK (size >= 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32)
);

-- Entries by name: a name is accepted once. The place is public, it is the log's own order.
CREATE TABLE log_entry (
  name bytea PRIMARY KEY CHECK (octet_length(name) = 32),
  place bigint NOT NULL UNIQUE,
  body bytea NOT NULL CHECK (octet_length(body) = 32)
);

-- Full hash tiles, each written once. Those at the right edge follow from what is in the tables.
CREATE TABLE log_tile (
  level smallint NOT NULL,
  place bigint NOT NULL,
  hashes bytea NOT NULL CHECK (octet_length(hashes) = 8192),
  PRIMARY KEY (level, place)
);

-- Signed checkpoints, public. Their signatures hold the log's own times.
CREATE TABLE log_checkpoint (
  size bigint PRIMARY KEY,
  note text NOT NULL
);

CREATE TABLE object (
  hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
  content bytea NOT NULL
);

CREATE TABLE blob (
  address bytea PRIMARY KEY CHECK (octet_length(address) = 32),
  content bytea NOT NULL
);
ALTER TABLE blob ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE message (
  mailbox bytea NOT NULL CHECK (octet_length(mailbox) = 32),
  id bytea NOT NULL CHECK (octet_length(id) = 32),
  body bytea NOT NULL,
  PRIMARY KEY (mailbox, id)
);
ALTER TABLE message ALTER COLUMN body SET STORAGE EXTERNAL;

-- A beat is a count, not a time: each process watches with its own clock whether it moves.
CREATE TABLE enclave (
  evidence_hash bytea PRIMARY KEY CHECK (octet_length(evidence_hash) = 32),
  evidence bytea NOT NULL,
  beat bigint NOT NULL
);

-- States: 0 queued, 1 leased, 2 done, 3 rejected. Once it is over, job and mailboxes are forgotten.
CREATE TABLE run (
  id bytea PRIMARY KEY CHECK (octet_length(id) = 16),
  state smallint NOT NULL CHECK (state BETWEEN 0 AND 3),
  code text NOT NULL,
  evidence_hash bytea,
  requester_mailbox bytea,
  holder_mailbox bytea,
  job bytea
);
ALTER TABLE run ALTER COLUMN job SET STORAGE EXTERNAL;
CREATE INDEX run_open ON run (evidence_hash) WHERE state < 2;
