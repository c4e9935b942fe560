-- One row that is changed to find out whether the database commits.
CREATE TABLE probe (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  flag boolean NOT NULL
);
