package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.Traveller;
import java.util.Locale;

/** What the statement has to make of a trip; see {@code docs/format/truth.md}. */
public enum Expected {
  /** It is a line. */
  LINE,
  /** It crosses the edge of the hours: left out, and counted. */
  EDGE,
  /** The holder withholds it. */
  PRIVATE,
  /** Between home and workplace: no business trip. */
  COMMUTE,
  /** Not by the contract's kind of vehicle. */
  OTHER_MODE,
  /** No part of it lies in the hours, so nobody sees it. */
  OUTSIDE_HOURS;

  /**
   * The verdict on a trip. The first rule that holds decides, in the order: outside, private, edge,
   * commute, mode.
   *
   * @throws IllegalArgumentException for a car trip within the hours that is neither for the
   *     employer nor marked private nor a commute: the demo's holder does not make that mistake
   */
  static Expected of(Hours.Position position, TripKind kind, Traveller traveller) {
    if (position == Hours.Position.OUTSIDE) {
      return OUTSIDE_HOURS;
    }
    if (kind == TripKind.PRIVATE) {
      return PRIVATE;
    }
    if (position == Hours.Position.ACROSS) {
      return EDGE;
    }
    if (kind == TripKind.COMMUTE) {
      return COMMUTE;
    }
    if (traveller != Traveller.CAR) {
      return OTHER_MODE;
    }
    if (kind == TripKind.BUSINESS) {
      return LINE;
    }
    throw new IllegalArgumentException("a leisure trip by car in the hours must be marked private");
  }

  /** The word that {@code truth.json} has for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
