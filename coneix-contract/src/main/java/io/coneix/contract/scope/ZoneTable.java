package io.coneix.contract.scope;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * A time zone as its list of transitions over a contract's life: the only source of local dates and
 * hours in a run.
 *
 * @param zone the zone's name, for people; not used in arithmetic
 * @param transitions ascending; the first gives the offset from the contract's start on
 */
public record ZoneTable(String zone, List<Transition> transitions) {
  private static final int MAX_TRANSITIONS = 400;
  private static final int MAX_OFFSET_SEC = 18 * 3600;
  private static final long MAX_SEC = 3_774_873_600L;
  private static final int SECONDS_PER_DAY = 86_400;

  /**
   * From {@code atSec} (seconds UTC, included) on, local time is UTC plus {@code offsetSec}.
   *
   * @param offsetSec a multiple of 900, so that slots begin at local quarters of an hour
   */
  public record Transition(long atSec, int offsetSec) {
    /** Refuses what no zone of today has. */
    public Transition {
      if (atSec < 0 || atSec > MAX_SEC) {
        throw new IllegalArgumentException("transition at " + atSec + " s");
      }
      if (Math.abs(offsetSec) > MAX_OFFSET_SEC || offsetSec % 900 != 0) {
        throw new IllegalArgumentException("offset of " + offsetSec + " s");
      }
    }

    private static Transition of(CborValue value) {
      Fields fields = Fields.of("transition", value);
      long at = fields.integer("time", 0, MAX_SEC);
      int offset = fields.int32("offset", -MAX_OFFSET_SEC, MAX_OFFSET_SEC);
      fields.end();
      if (offset % 900 != 0) {
        throw fields.malformed("offset", "a multiple of 900 s", "" + offset);
      }
      return new Transition(at, offset);
    }

    private CborValue toCbor() {
      return CborValue.array(CborValue.of(atSec), CborValue.of(offsetSec));
    }
  }

  /** Refuses an empty or unsorted list. */
  public ZoneTable {
    transitions = List.copyOf(transitions);
    if (transitions.isEmpty()
        || transitions.size() > MAX_TRANSITIONS
        || zone.isEmpty()
        || zone.length() > 60) {
      throw new IllegalArgumentException(transitions.size() + " transitions");
    }
    for (int i = 1; i < transitions.size(); i++) {
      if (transitions.get(i).atSec() <= transitions.get(i - 1).atSec()) {
        throw new IllegalArgumentException("transitions out of order at " + i);
      }
    }
  }

  /** Reads {@code [zone, [[at, offset]...]]}. */
  public static ZoneTable of(CborValue value) {
    Fields fields = Fields.of("time zone", value);
    String zone = fields.text("name", 1, 60);
    List<Transition> list = fields.list("transitions", 1, MAX_TRANSITIONS, Transition::of);
    fields.end();
    try {
      return new ZoneTable(zone, list);
    } catch (IllegalArgumentException e) {
      throw fields.malformed("transitions", "ascending times", "another order");
    }
  }

  /** {@code [zone, [[at, offset]...]]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(zone), CborValue.array(transitions.stream().map(Transition::toCbor).toList()));
  }

  /** The offset in force at {@code sec}; before the first transition, the first one's. */
  public int offsetAt(long sec) {
    int offset = transitions.get(0).offsetSec();
    for (Transition transition : transitions) {
      if (transition.atSec() > sec) {
        break;
      }
      offset = transition.offsetSec();
    }
    return offset;
  }

  /** The local date at {@code sec}, as days since 1970-01-01. */
  public int dayAt(long sec) {
    return (int) Math.floorDiv(sec + offsetAt(sec), SECONDS_PER_DAY);
  }

  /** The local time of day at {@code sec}, in seconds. */
  public int secondOfDayAt(long sec) {
    return (int) Math.floorMod(sec + offsetAt(sec), (long) SECONDS_PER_DAY);
  }

  /** The local civil year at {@code sec}. */
  public int yearAt(long sec) {
    return java.time.LocalDate.ofEpochDay(dayAt(sec)).getYear();
  }
}
