package io.geowallet.wallet.road;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.graph.GraphReader;
import io.coneix.holder.graph.WaitingSpan;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.road.LegRoads;
import io.geowallet.mobility.road.RoadMatch;
import io.geowallet.mobility.road.RoadMatcher;
import io.geowallet.wallet.record.FixRecords;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The roads of a wallet's legs. What was worked out is kept by day, sealed in the wallet's store as
 * a cache of this machine, for one pack at a time: asking is cheap, working out is not.
 * Thread-safe.
 */
public final class RoadBook {
  private static final int DAYS_IN_MEMORY = 800;

  /** Legs of a day that are kept; those of positions that have changed since go first. */
  private static final int LEGS_A_DAY = 500;

  private static final long DAY_MS = 86_400_000;

  /** Fewer fixes lie on no road. */
  private static final int FEWEST = 2;

  private final FixRecords records;
  private final GraphReader graph;
  private final Table local;
  private final Supplier<Optional<MapPack>> pack;
  private final Map<Long, Map<LegKey, LegRoad>> memory = new LinkedHashMap<>(16, 0.75f, true);
  private String packInMemory = "";

  /**
   * Legs whose positions are gone, as long as no others come: asked for, they are not laid anew.
   */
  private final Set<LegKey> bare = new HashSet<>();

  private Recorded bareOf = new Recorded(0, Optional.empty());

  /** What was recorded at a moment. */
  private record Recorded(int lastNode, Optional<WaitingSpan> waiting) {}

  /**
   * The roads of a wallet.
   *
   * @param pack the one to use, as soon as it is there
   */
  public RoadBook(Holder holder, Supplier<Optional<MapPack>> pack) {
    this.records = new FixRecords(holder);
    this.graph = holder.graph().reader();
    this.local = holder.context().store().table(TableId.LOCAL);
    this.pack = pack;
  }

  /** The pack in use. */
  public Optional<MapPack> pack() {
    return pack.get();
  }

  /** Whether a leg goes by roads or rails that a pack can know. */
  public static boolean goesByRoad(Leg leg) {
    return LegKey.of(leg).isPresent();
  }

  /** What is known of a leg; empty where it was not worked out yet, or there is nothing to know. */
  public Optional<LegRoad> of(Leg leg) {
    Optional<MapPack> now = pack.get();
    Optional<LegKey> key = LegKey.of(leg);
    return now.isEmpty() || key.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(day(now.get(), key.get()).get(key.get()));
  }

  /** Those of the legs that {@link #learn} would have to work out. */
  public List<Leg> unknown(List<Leg> legs) {
    return pack.get().isEmpty()
        ? List.of()
        : legs.stream()
            .filter(leg -> goesByRoad(leg) && of(leg).isEmpty() && !isBare(leg))
            .toList();
  }

  /**
   * Works out what is not known of these legs; as many positions a second as the matcher lays. Of
   * those whose positions were removed nothing is kept: it would say that no road was there.
   */
  public void learn(List<Leg> legs) {
    List<Leg> unknown = unknown(legs);
    if (unknown.isEmpty()) {
      return;
    }
    MapPack now = pack.get().orElseThrow();
    LegRoads roads = new LegRoads(new RoadMatcher(now.roads()));
    Recorded recorded = recorded();
    List<Fix> fixes = fixes(unknown);
    for (Leg leg : unknown) {
      LegKey key = LegKey.of(leg).orElseThrow();
      if (isBare(leg, fixes)) {
        keepBare(key, recorded);
      } else {
        keep(now, key, roads.match(leg, fixes).map(m -> road(now, leg, m)).orElse(LegRoad.NONE));
      }
    }
  }

  private static LegRoad road(MapPack pack, Leg leg, RoadMatch match) {
    boolean covered =
        pack.roads().covers(leg.start().latE7(), leg.start().lonE7())
            || pack.roads().covers(leg.end().latE7(), leg.end().lonE7());
    return LegRoad.of(match, leg.gapMm() > 0, covered);
  }

  private List<Fix> fixes(List<Leg> legs) {
    SlotSet slots = SlotSet.EMPTY;
    for (Leg leg : legs) {
      int from = Slot.ofMs(leg.startMs()).number();
      slots = slots.union(SlotSet.range(from, Slot.ofMs(leg.endMs()).number() + 1));
    }
    return records.withDrafts(slots);
  }

  private Recorded recorded() {
    return new Recorded(graph.lastIndex(), graph.waiting());
  }

  private static boolean isBare(Leg leg, List<Fix> fixes) {
    return fixes.stream()
            .filter(f -> f.timeMs() >= leg.startMs() && f.timeMs() <= leg.endMs())
            .limit(FEWEST)
            .count()
        < FEWEST;
  }

  private boolean isBare(Leg leg) {
    Recorded now = recorded();
    synchronized (bare) {
      return now.equals(bareOf) && bare.contains(LegKey.of(leg).orElseThrow());
    }
  }

  private void keepBare(LegKey key, Recorded recorded) {
    synchronized (bare) {
      if (!recorded.equals(bareOf)) {
        bare.clear();
        bareOf = recorded;
      }
      bare.add(key);
    }
  }

  private synchronized Map<LegKey, LegRoad> day(MapPack now, LegKey key) {
    if (!now.hash().equals(packInMemory)) {
      memory.clear();
      packInMemory = now.hash();
    }
    long day = key.startMs() / DAY_MS;
    Map<LegKey, LegRoad> known = memory.get(day);
    if (known == null) {
      known =
          local
              .get(row(day))
              .map(encoded -> RoadCodec.decode(now.hash(), encoded))
              .orElseGet(LinkedHashMap::new);
      remember(day, known);
    }
    return known;
  }

  private void remember(long day, Map<LegKey, LegRoad> legs) {
    memory.put(day, legs);
    if (memory.size() > DAYS_IN_MEMORY) {
      memory.remove(memory.keySet().iterator().next());
    }
  }

  private synchronized void keep(MapPack now, LegKey key, LegRoad road) {
    Map<LegKey, LegRoad> legs = new LinkedHashMap<>(day(now, key));
    legs.put(key, road);
    if (legs.size() > LEGS_A_DAY) {
      legs.remove(legs.keySet().iterator().next());
    }
    long day = key.startMs() / DAY_MS;
    remember(day, legs);
    local.put(row(day), RoadCodec.encode(now.hash(), legs));
  }

  private static Bytes row(long day) {
    return RowKeys.of("roads " + day);
  }
}
