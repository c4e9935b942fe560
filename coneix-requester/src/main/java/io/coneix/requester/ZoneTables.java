package io.coneix.requester;

import io.coneix.contract.scope.ZoneTable;
import io.coneix.contract.scope.ZoneTable.Transition;
import io.coneix.evidence.error.UnusableInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a zone's transitions from this JVM's tables, once, for an offer: from then on the
 * contract's own list counts (THREATS, T33). Thread-safe.
 */
public final class ZoneTables {
  private ZoneTables() {}

  /** A time zone that cannot be used. */
  public static final class UnusableZone extends UnusableInput {
    /** Builds the failure. */
    public UnusableZone(String found) {
      super(
          "unusable time zone",
          "time zone",
          "a name such as Europe/Paris, with offsets of whole quarters of an hour",
          found,
          "");
    }
  }

  /**
   * The transitions from {@code fromSec} to {@code toSec}, seconds UTC.
   *
   * @throws UnusableZone where the zone is unknown or its offsets do not fit slots
   */
  public static ZoneTable of(String zone, long fromSec, long toSec) {
    ZoneRules rules = rules(zone);
    Instant from = Instant.ofEpochSecond(fromSec);
    List<Transition> transitions = new ArrayList<>();
    try {
      transitions.add(new Transition(fromSec, rules.getOffset(from).getTotalSeconds()));
      ZoneOffsetTransition next = rules.nextTransition(from);
      while (next != null && next.toEpochSecond() <= toSec) {
        transitions.add(
            new Transition(next.toEpochSecond(), next.getOffsetAfter().getTotalSeconds()));
        next = rules.nextTransition(next.getInstant());
      }
      return new ZoneTable(zone, transitions);
    } catch (IllegalArgumentException e) {
      throw new UnusableZone("offsets that do not fit");
    }
  }

  private static ZoneRules rules(String zone) {
    try {
      return ZoneId.of(zone).getRules();
    } catch (DateTimeException e) {
      throw new UnusableZone("another name");
    }
  }
}
