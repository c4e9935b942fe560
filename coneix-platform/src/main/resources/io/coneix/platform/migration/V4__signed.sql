-- The greatest time that the log has signed, by half minutes: most checkpoints are signed for whoever asks and not kept,
-- and no later one may state an earlier time.
CREATE TABLE log_signed (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  sec bigint NOT NULL
);
