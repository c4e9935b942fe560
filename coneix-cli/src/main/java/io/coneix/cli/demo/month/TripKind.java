package io.coneix.cli.demo.month;

/** Why somebody travels. */
public enum TripKind {
  /** For the employer. */
  BUSINESS,
  /** Between home and the usual workplace. */
  COMMUTE,
  /** An errand of the holder's own that they mark private in the wallet. */
  PRIVATE,
  /** Anything else of the holder's own; nobody marks it. */
  LEISURE
}
