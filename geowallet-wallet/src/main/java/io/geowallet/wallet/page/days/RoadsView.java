package io.geowallet.wallet.page.days;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.road.RoadClass;
import io.geowallet.mobility.road.TrafficState;
import io.geowallet.wallet.page.map.GroundMaps;
import io.geowallet.wallet.road.LegRoad;
import io.geowallet.wallet.road.MapPack;
import io.geowallet.wallet.view.DaySummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The roads of a day, a week or a month.
 *
 * @param state where they stand
 * @param failure why the map's file cannot be used; empty where it can
 * @param sums of all legs whose roads are known
 * @param trackMm length of the tracks of legs that go by roads or rails, whole millimetres
 * @param knownMm of these, of legs whose roads are known all the way
 * @param alongMm length along the roads of those legs
 * @param pack where they come from
 * @param maker who is to be named with it: a word for the keys of texts
 * @param path what to ask again while they are worked out
 */
public record RoadsView(
    State state,
    String failure,
    LegRoad sums,
    long trackMm,
    long knownMm,
    long alongMm,
    Optional<MapPack> pack,
    String maker,
    String path) {
  /** So many classes are named; the rest is one sum. */
  private static final int MOST_CLASSES = 5;

  /** Where they stand. */
  public enum State {
    /** No leg goes by roads. */
    NOTHING,
    /** No map was chosen. */
    NONE,
    /** The map is no pack: it has no roads to lay tracks on. */
    PLAIN,
    /** It is being read. */
    LOADING,
    /** It cannot be used. */
    FAILED,
    /** Some legs are still worked out. */
    WAITING,
    /** All is there. */
    READY;

    /** The word in keys of texts. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A distance and the key of its words; the width is of the longest, for a bar. */
  public record Row(String key, String look, long mm, String x, String width) {}

  static RoadsView of(DayContext context, List<DaySummary> days, String path) {
    List<Leg> legs = RoadWork.legs(days);
    LegRoad sums = LegRoad.NONE;
    long trackMm = 0;
    long knownMm = 0;
    long alongMm = 0;
    for (Leg leg : legs) {
      Optional<LegRoad> road = context.roads().of(leg);
      trackMm += leg.distanceMm();
      Optional<LegRoad> whole = road.filter(r -> r.fit() == LegRoad.Fit.WHOLE);
      knownMm += whole.isPresent() ? leg.distanceMm() : 0;
      alongMm += whole.map(LegRoad::mm).orElse(0L);
      sums = road.map(sums::plus).orElse(sums);
    }
    GroundMaps ground = context.ground();
    boolean waiting = !context.roads().unknown(legs).isEmpty();
    State state = trackMm == 0 ? State.NOTHING : state(ground, waiting);
    return new RoadsView(
        state,
        ground.failure(),
        sums,
        trackMm,
        knownMm,
        alongMm,
        ground.pack(),
        ground.maker().tag(),
        path);
  }

  private static State state(GroundMaps ground, boolean waiting) {
    return switch (ground.state()) {
      case NONE -> State.NONE;
      case LOADING -> State.LOADING;
      case FAILED -> State.FAILED;
      case READY -> ready(ground, waiting);
    };
  }

  private static State ready(GroundMaps ground, boolean waiting) {
    if (ground.isPacking()) {
      return State.LOADING;
    }
    if (ground.pack().isEmpty()) {
      return State.PLAIN;
    }
    return waiting ? State.WAITING : State.READY;
  }

  /** Whether the page should ask again. */
  public boolean isComing() {
    return state == State.WAITING || state == State.LOADING;
  }

  /** The classes of some roads, the longest first, the least as one. */
  public static List<Row> classes(LegRoad road) {
    List<Map.Entry<RoadClass, Long>> all =
        road.byClass().entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .sorted(
                Map.Entry.<RoadClass, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    long most = all.isEmpty() ? 1 : all.get(0).getValue();
    boolean joined = all.size() > MOST_CLASSES;
    int named = joined ? MOST_CLASSES - 1 : all.size();
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<RoadClass, Long> entry : all.subList(0, named)) {
      rows.add(row("road." + entry.getKey().tag(), "road", entry.getValue(), 0, most));
    }
    if (joined) {
      long rest = all.subList(named, all.size()).stream().mapToLong(Map.Entry::getValue).sum();
      rows.add(row("road.others", "road", rest, 0, Math.max(most, rest)));
    }
    return rows;
  }

  /** The states of traffic, each beginning where the one before ends; none where none is known. */
  public static List<Row> traffic(LegRoad road) {
    List<Row> rows = new ArrayList<>();
    long all = road.byTraffic().values().stream().mapToLong(Long::longValue).sum();
    boolean told = all > road.mm(TrafficState.UNKNOWN);
    long at = 0;
    for (TrafficState state : TrafficState.values()) {
      long mm = road.mm(state);
      if (told && mm > 0) {
        rows.add(row("traffic." + state.tag(), state.tag(), mm, at, all));
        at += mm;
      }
    }
    return rows;
  }

  private static Row row(String key, String look, long mm, long atMm, long of) {
    return new Row(key, look, mm, percent(atMm, of), percent(mm, of));
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / whole);
  }
}
