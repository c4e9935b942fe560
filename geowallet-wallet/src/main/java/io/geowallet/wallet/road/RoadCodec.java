package io.geowallet.wallet.road;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.road.RoadClass;
import io.geowallet.mobility.road.TrafficState;
import io.geowallet.mobility.road.Travel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The roads of a day's legs as the wallet keeps them on this machine. Stateless. */
final class RoadCodec {
  /** Rises with every change of how roads are worked out: what older versions kept is made anew. */
  private static final int VERSION = 2;

  private static final int MOST = 10_000;
  private static final int HASH_CHARS = 64;

  private RoadCodec() {}

  static Bytes encode(String pack, Map<LegKey, LegRoad> legs) {
    List<CborValue> entries = new ArrayList<>();
    legs.forEach((key, road) -> entries.add(entry(key, road)));
    return Cbor.encode(
        CborValue.array(CborValue.of(VERSION), CborValue.of(pack), CborValue.array(entries)));
  }

  /** Reads them; none where they came from another pack, or from another version. */
  static Map<LegKey, LegRoad> decode(String pack, Bytes encoded) {
    Map<LegKey, LegRoad> legs = new LinkedHashMap<>();
    Fields fields = Cbor.fields("roads of a day", encoded);
    if (fields.integer("version", 0, Long.MAX_VALUE) != VERSION
        || !fields.text("pack", 0, HASH_CHARS).equals(pack)) {
      return legs;
    }
    fields
        .list("legs", 0, MOST, value -> Map.entry(key(value), road(value)))
        .forEach(entry -> legs.put(entry.getKey(), entry.getValue()));
    fields.end();
    return legs;
  }

  /** The order of the values is part of the version. */
  @SuppressWarnings("EnumOrdinal")
  private static CborValue entry(LegKey key, LegRoad road) {
    return CborValue.array(
        CborValue.array(
            CborValue.of(key.startMs()),
            CborValue.of(key.endMs()),
            CborValue.of(key.distanceMm()),
            CborValue.of(key.travel().ordinal())),
        CborValue.array(
            CborValue.of(road.fit().ordinal()),
            sums(road.byClass(), RoadClass.values()),
            sums(road.byTraffic(), TrafficState.values()),
            CborValue.of(road.limitMm()),
            CborValue.of(road.overMm())));
  }

  private static LegKey key(CborValue entry) {
    Fields fields = Fields.of("leg", entry).nested("key");
    LegKey key =
        new LegKey(
            fields.integer("start", 0, Fix.MAX_TIME_MS),
            fields.integer("end", 0, Fix.MAX_TIME_MS),
            fields.integer("distance", 0, Long.MAX_VALUE),
            fields.ordinal("travel", Travel.values()));
    fields.end();
    return key;
  }

  private static LegRoad road(CborValue entry) {
    Fields pair = Fields.of("leg", entry);
    pair.any("key");
    Fields fields = pair.nested("road");
    LegRoad road =
        new LegRoad(
            fields.ordinal("fit", LegRoad.Fit.values()),
            sums(fields, "classes", RoadClass.class, RoadClass.values()),
            sums(fields, "traffic", TrafficState.class, TrafficState.values()),
            fields.integer("limit", 0, Long.MAX_VALUE),
            fields.integer("over", 0, Long.MAX_VALUE));
    fields.end();
    pair.end();
    return road;
  }

  /** One number for each value, 0 for none. */
  private static <E extends Enum<E>> CborValue sums(Map<E, Long> sums, E[] values) {
    List<CborValue> numbers = new ArrayList<>();
    for (E value : values) {
      numbers.add(CborValue.of((long) sums.getOrDefault(value, 0L)));
    }
    return CborValue.array(numbers);
  }

  private static <E extends Enum<E>> Map<E, Long> sums(
      Fields of, String name, Class<E> type, E[] values) {
    Fields fields = of.nested(name);
    Map<E, Long> sums = new EnumMap<>(type);
    for (E value : values) {
      long mm = fields.integer("distance", 0, Long.MAX_VALUE);
      if (mm > 0) {
        sums.put(value, mm);
      }
    }
    fields.end();
    return sums;
  }
}
