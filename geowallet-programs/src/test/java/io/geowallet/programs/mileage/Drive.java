package io.geowallet.programs.mileage;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.FixCodec;
import io.geowallet.mobility.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the fixes of a phone that stands and drives, without noise. Not thread-safe. */
final class Drive {
  /** Where it begins: a field in Beauce. */
  static final Place START = new Place(480_000_000, 20_000_000);

  private static final long EVERY_MS = 10_000;

  private final List<Fix> fixes = new ArrayList<>();
  private long nowMs;
  private double lat;
  private double lon;

  Drive(long startSec) {
    this(startSec, START);
  }

  Drive(long startSec, Place at) {
    nowMs = startSec * 1000;
    lat = at.latE7();
    lon = at.lonE7();
  }

  /** Stands until a time, seconds UTC. */
  Drive standUntil(long sec) {
    while (nowMs < sec * 1000) {
      add();
    }
    return this;
  }

  /** Goes to a place, to arrive at a time, seconds UTC. */
  Drive goTo(Place to, long arrivalSec) {
    long steps = Math.max(1, (arrivalSec * 1000 - nowMs) / EVERY_MS);
    double dLat = (to.latE7() - lat) / steps;
    double dLon = (to.lonE7() - lon) / steps;
    for (long i = 0; i < steps; i++) {
      add();
      lat += dLat;
      lon += dLon;
    }
    lat = to.latE7();
    lon = to.lonE7();
    return this;
  }

  /** Is silent until a time, seconds UTC, wherever it goes meanwhile. */
  Drive silentUntil(long sec, Place at) {
    nowMs = sec * 1000;
    lat = at.latE7();
    lon = at.lonE7();
    return this;
  }

  private void add() {
    fixes.add(Fix.at(nowMs, (int) Math.round(lat), (int) Math.round(lon)));
    nowMs += EVERY_MS;
  }

  /** All fixes. */
  List<Fix> fixes() {
    return Fix.sorted(fixes);
  }

  /** The payloads of position records, by slot. */
  Map<Slot, Bytes> payloads() {
    Map<Slot, List<Fix>> bySlot = new TreeMap<>();
    fixes()
        .forEach(f -> bySlot.computeIfAbsent(Slot.ofMs(f.timeMs()), s -> new ArrayList<>()).add(f));
    Map<Slot, Bytes> payloads = new TreeMap<>();
    bySlot.forEach((slot, own) -> payloads.put(slot, Bytes.wrap(FixCodec.encode(own))));
    return payloads;
  }

  /** The payload of one slot. */
  Optional<Bytes> payload(Slot slot) {
    return Optional.ofNullable(payloads().get(slot));
  }

  /** A place some kilometres east of another. */
  static Place east(Place from, double km) {
    // At 48 degrees north a degree of longitude has 74.6 km.
    return new Place(from.latE7(), (int) (from.lonE7() + km / 74.6 * 1e7));
  }
}
