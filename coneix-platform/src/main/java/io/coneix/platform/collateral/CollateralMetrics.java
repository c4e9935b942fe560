package io.coneix.platform.collateral;

import io.coneix.platform.collateral.CollateralDates.Piece;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long collateral still lasts, as gauges {@code collateral.expiry} in seconds, below zero once
 * it is over; tags {@code tee}, {@code fmspc}, {@code ca} and {@code piece}. Thread-safe.
 */
public final class CollateralMetrics {
  private static final String NAME = "collateral.expiry";

  private final MeterRegistry registry;
  private final Clock clock;
  private final Map<CollateralId, CollateralDates> dates = new ConcurrentHashMap<>();

  /** Gauges in {@code registry}, by {@code clock}. */
  public CollateralMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** Tells the newest dates; the first time for an id makes its gauges. */
  void known(CollateralId id, CollateralDates newest) {
    if (dates.put(id, newest) == null) {
      for (Piece piece : Piece.values()) {
        register(id, piece);
      }
    }
  }

  private void register(CollateralId id, Piece piece) {
    Gauge.builder(NAME, this, metrics -> metrics.secondsLeft(id, piece))
        .description("Time until a piece of collateral is over")
        .baseUnit("seconds")
        .tag("tee", id.tee())
        .tag("fmspc", id.fmspc().hex())
        .tag("ca", id.ca().toString())
        .tag("piece", piece.toString())
        .strongReference(true)
        .register(registry);
  }

  private double secondsLeft(CollateralId id, Piece piece) {
    CollateralDates known = dates.get(id);
    return known == null
        ? Double.NaN
        : Duration.between(clock.instant(), known.of(piece)).toSeconds();
  }
}
