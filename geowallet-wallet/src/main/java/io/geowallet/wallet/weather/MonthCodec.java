package io.geowallet.wallet.weather;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.geowallet.mobility.Place;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** Months of stations, and the list of what there is, as the wallet keeps them. Stateless. */
final class MonthCodec {
  private static final int VERSION = 1;
  private static final int MAX_STATIONS = 10_000;
  private static final int MAX_MONTHS = 200_000;
  private static final int MAX_MONTH = 12 * 10_000;
  private static final int MAX_DEPARTMENT = 99;
  private static final int PER_YEAR = 12;

  private MonthCodec() {}

  static Bytes encode(Collection<StationMonth> stations) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.array(stations.stream().map(MonthCodec::ofStation).toList())));
  }

  static List<StationMonth> decode(Bytes encoded) {
    Fields fields = Cbor.fields("weather of a month", encoded);
    fields.version(VERSION);
    List<StationMonth> stations = fields.list("stations", 0, MAX_STATIONS, MonthCodec::toStation);
    fields.end();
    return stations;
  }

  private static CborValue ofStation(StationMonth month) {
    Station station = month.station();
    return CborValue.array(
        CborValue.of(station.number()),
        CborValue.of(station.name()),
        CborValue.of(station.place().latE7()),
        CborValue.of(station.place().lonE7()),
        CborValue.of(month.rows()));
  }

  private static StationMonth toStation(CborValue value) {
    Fields fields = Fields.of("station", value);
    Station station =
        new Station(
            fields.int32("number", 1, Integer.MAX_VALUE),
            fields.text("name", 1, Station.MAX_NAME * 3),
            new Place(
                fields.int32("latitude", Integer.MIN_VALUE, Integer.MAX_VALUE),
                fields.int32("longitude", Integer.MIN_VALUE, Integer.MAX_VALUE)));
    int size = StationMonth.HOURS * StationMonth.ROW;
    StationMonth month = StationMonth.of(station, fields.bytes("hours", size, size));
    fields.end();
    return month;
  }

  static Bytes encodeKeys(Collection<MonthKey> keys) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION), CborValue.array(keys.stream().map(MonthCodec::ofKey).toList())));
  }

  static List<MonthKey> decodeKeys(Bytes encoded) {
    Fields fields = Cbor.fields("weather", encoded);
    fields.version(VERSION);
    List<MonthKey> keys = fields.list("months", 0, MAX_MONTHS, MonthCodec::toKey);
    fields.end();
    return keys;
  }

  private static CborValue ofKey(MonthKey key) {
    int month = key.month().getYear() * PER_YEAR + key.month().getMonthValue() - 1;
    return CborValue.array(CborValue.of(month), CborValue.of(key.department()));
  }

  private static MonthKey toKey(CborValue value) {
    Fields fields = Fields.of("month", value);
    int month = fields.int32("month", 0, MAX_MONTH);
    int department = fields.int32("department", 0, MAX_DEPARTMENT);
    fields.end();
    return new MonthKey(YearMonth.of(month / PER_YEAR, month % PER_YEAR + 1), department);
  }
}
