package io.geowallet.wallet.view;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Gap;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.ModeOdds;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.Trip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A day's summary as the wallet keeps it on this machine. Stateless. */
final class DayCodec {
  /** Rises with every change of how days are worked out: what older versions kept is made anew. */
  static final int VERSION = 5;

  /** Days of this version are written alike, and were worked out otherwise. */
  private static final int OLDER = 4;

  private static final int MOST = 100_000;

  private DayCodec() {}

  /** The summary with the stamp of the records that it came from. */
  static Bytes encode(long stamp, DaySummary day) {
    return encode(VERSION, stamp, day);
  }

  static Bytes encode(int version, long stamp, DaySummary day) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(version),
            CborValue.of(stamp),
            CborValue.of(day.date().toEpochDay()),
            array(day.trips(), DayCodec::ofTrip),
            array(day.standing(), DayCodec::ofStanding),
            CborValue.of(day.recordedSlots()),
            CborValue.of(day.slots())));
  }

  /** The stamp of an encoded summary. */
  static long stamp(Bytes encoded) {
    Fields fields = Cbor.fields("day", encoded);
    fields.integer("version", 0, Long.MAX_VALUE);
    return fields.integer("stamp", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Reads it; empty where it came from other records, or from another version. */
  static Optional<DaySummary> decode(long stamp, Bytes encoded) {
    return decode(VERSION, stamp, encoded);
  }

  /** As {@link #decode} of a day that the version before has kept. */
  static Optional<DaySummary> decodeOlder(long stamp, Bytes encoded) {
    return decode(OLDER, stamp, encoded);
  }

  private static Optional<DaySummary> decode(int version, long stamp, Bytes encoded) {
    Fields fields = Cbor.fields("day", encoded);
    if (fields.integer("version", 0, Long.MAX_VALUE) != version
        || fields.integer("stamp", Long.MIN_VALUE, Long.MAX_VALUE) != stamp) {
      return Optional.empty();
    }
    DaySummary day =
        new DaySummary(
            LocalDate.ofEpochDay(fields.integer("date", -MOST, MOST)),
            fields.list("trips", 0, MOST, DayCodec::toTrip),
            fields.list("standing", 0, MOST, DayCodec::toStanding),
            fields.int32("recorded", 0, MOST),
            fields.int32("slots", 0, MOST),
            Long.MAX_VALUE);
    fields.end();
    return Optional.of(day);
  }

  private static <T> CborValue array(List<T> items, Function<T, CborValue> item) {
    return CborValue.array(items.stream().map(item).toList());
  }

  private static CborValue ofTrip(DayTrip day) {
    Trip trip = day.trip();
    return CborValue.array(
        CborValue.of(day.number()),
        CborValue.of(trip.startMs()),
        CborValue.of(trip.endMs()),
        ofPlace(trip.start()),
        ofPlace(trip.end()),
        array(trip.legs(), DayCodec::ofLeg),
        array(trip.gaps(), DayCodec::ofGap),
        CborValue.of(trip.cutAtStart()),
        CborValue.of(trip.cutAtEnd()),
        array(day.ways(), DayCodec::ofWay),
        CborValue.of(day.fromFile()));
  }

  private static DayTrip toTrip(CborValue value) {
    Fields fields = Fields.of("trip", value);
    int number = fields.int32("number", 1, MOST);
    Trip trip =
        new Trip(
            ms(fields, "start"),
            ms(fields, "end"),
            place(fields, "from"),
            place(fields, "to"),
            fields.list("legs", 1, MOST, DayCodec::toLeg),
            fields.list("gaps", 0, MOST, DayCodec::toGap),
            fields.bool("cut at start"),
            fields.bool("cut at end"));
    List<DayTrip.Way> ways = fields.list("ways", 0, MOST, DayCodec::toWay);
    DayTrip day = new DayTrip(number, trip, ways, fields.bool("from file"));
    fields.end();
    return day;
  }

  private static CborValue ofLeg(Leg leg) {
    return CborValue.array(
        CborValue.of(leg.mode().ordinal()),
        CborValue.of(leg.startMs()),
        CborValue.of(leg.endMs()),
        ofPlace(leg.start()),
        ofPlace(leg.end()),
        CborValue.of(leg.distanceMm()),
        CborValue.of(leg.gapMm()),
        array(leg.odds().toList(), share -> CborValue.of((long) share)));
  }

  private static Leg toLeg(CborValue value) {
    Fields fields = Fields.of("leg", value);
    Leg leg =
        new Leg(
            fields.ordinal("mode", Mode.values()),
            ms(fields, "start"),
            ms(fields, "end"),
            place(fields, "from"),
            place(fields, "to"),
            fields.integer("distance", 0, Long.MAX_VALUE),
            fields.integer("gap", 0, Long.MAX_VALUE),
            odds(fields));
    fields.end();
    return leg;
  }

  private static ModeOdds odds(Fields fields) {
    Fields nested = fields.nested("odds");
    List<Integer> shares = new ArrayList<>();
    while (nested.left() > 0) {
      shares.add(nested.int32("share", 0, ModeOdds.WHOLE));
    }
    nested.end();
    try {
      return ModeOdds.of(shares);
    } catch (IllegalArgumentException e) {
      throw fields.malformed("odds", "shares of " + ModeOdds.WHOLE, "others");
    }
  }

  private static CborValue ofGap(Gap gap) {
    return CborValue.array(
        CborValue.of(gap.startMs()),
        CborValue.of(gap.endMs()),
        ofPlace(gap.from()),
        ofPlace(gap.to()));
  }

  private static Gap toGap(CborValue value) {
    Fields fields = Fields.of("gap", value);
    Gap gap =
        new Gap(ms(fields, "start"), ms(fields, "end"), place(fields, "from"), place(fields, "to"));
    fields.end();
    return gap;
  }

  private static CborValue ofWay(DayTrip.Way way) {
    return CborValue.array(CborValue.of(way.leg()), CborValue.of(way.line().encode()));
  }

  private static DayTrip.Way toWay(CborValue value) {
    Fields fields = Fields.of("way", value);
    int leg = fields.int32("leg", 0, MOST);
    DayTrip.Way way = new DayTrip.Way(leg, Line.decode(fields.bytes("line", 0, Integer.MAX_VALUE)));
    fields.end();
    return way;
  }

  private static CborValue ofStanding(Standing standing) {
    return CborValue.array(
        CborValue.of(standing.startMs()),
        CborValue.of(standing.endMs()),
        CborValue.of(standing.seen()),
        ofPlace(standing.place()));
  }

  private static Standing toStanding(CborValue value) {
    Fields fields = Fields.of("standing", value);
    Standing standing =
        new Standing(
            ms(fields, "start"), ms(fields, "end"), fields.bool("seen"), place(fields, "place"));
    fields.end();
    return standing;
  }

  private static CborValue ofPlace(Place place) {
    return CborValue.array(CborValue.of(place.latE7()), CborValue.of(place.lonE7()));
  }

  private static Place place(Fields fields, String name) {
    Fields nested = fields.nested(name);
    Place place =
        new Place(
            nested.int32("latitude", -Fix.MAX_LAT_E7, Fix.MAX_LAT_E7),
            nested.int32("longitude", -Fix.MAX_LON_E7, Fix.MAX_LON_E7));
    nested.end();
    return place;
  }

  private static long ms(Fields fields, String name) {
    return fields.integer(name, 0, Fix.MAX_TIME_MS);
  }
}
