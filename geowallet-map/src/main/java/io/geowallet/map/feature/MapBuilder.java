package io.geowallet.map.feature;

import io.geowallet.map.osm.OsmHandler;
import io.geowallet.map.osm.Tags;
import io.geowallet.map.osm.UnreadableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes features from the elements of a file. For one file; not thread-safe. */
public final class MapBuilder implements OsmHandler {
  private final int mostMeanings;
  private final NodeStore nodes = new NodeStore();
  private final WayStore ways = new WayStore();
  private final List<Group> groups = new ArrayList<>();
  private final FeatureSet.Builder features = new FeatureSet.Builder();
  private final Extent extent = new Extent();

  /** A relation that draws an area from the outlines of its ways. */
  record Group(long id, Optional<Meaning> meaning, List<Long> wayIds, long firstOuter) {}

  /** A spot with a name, kept until the areas and lines are there. */
  private record Spot(long id, Meaning meaning, int x, int y) {}

  private final List<Spot> spots = new ArrayList<>();

  /**
   * A builder.
   *
   * @param mostMeanings how many distinct names and kinds a file may have
   */
  public MapBuilder(int mostMeanings) {
    this.mostMeanings = mostMeanings;
  }

  @Override
  public void bounds(int southE7, int westE7, int northE7, int eastE7) {
    if (westE7 <= eastE7) {
      extent.declare(new Bounds(southE7, westE7, northE7, eastE7));
    }
  }

  @Override
  public void node(long id, int latE7, int lonE7, Tags tags) {
    int x = Mercator.x(lonE7);
    int y = Mercator.y(latE7);
    extent.add(latE7, lonE7);
    nodes.add(id, x, y);
    Meaning.ofPoint(tags).ifPresent(meaning -> addSpot(new Spot(id, meaning, x, y)));
  }

  private void addSpot(Spot spot) {
    spots.add(spot);
    checkMeanings();
  }

  @Override
  public void way(long id, long[] refs, Tags tags) {
    boolean closed = refs.length > 3 && refs[0] == refs[refs.length - 1];
    Optional<Meaning> line = Meaning.ofLine(tags);
    // A roundabout is a line, a pier with an outline is not.
    boolean filled = closed && line.map(m -> m.kind() == Kind.PIER).orElse(true);
    Optional<Meaning> area = Meaning.ofArea(tags).filter(m -> filled || line.isEmpty());
    boolean coast = tags.is("natural", "coastline");
    ways.add(id, refs, filled ? null : line.orElse(null), area.orElse(null), coast);
    checkMeanings();
  }

  @Override
  public void relation(long id, List<Member> members, Tags tags) {
    if (!tags.is("type", "multipolygon")) {
      return;
    }
    List<Long> wayIds =
        members.stream().filter(m -> m.type() == MemberType.WAY).map(Member::id).toList();
    long firstOuter =
        members.stream()
            .filter(m -> m.type() == MemberType.WAY && !m.role().equals("inner"))
            .mapToLong(Member::id)
            .findFirst()
            .orElse(0);
    groups.add(new Group(id, Meaning.ofArea(tags), wayIds, firstOuter));
  }

  private void checkMeanings() {
    if (ways.meanings() + spots.size() > mostMeanings) {
      throw new UnreadableMap(
          "size of the map", "names", "at most " + mostMeanings + " distinct names", "more");
    }
  }

  /** What can be drawn; the builder is not to be used after this. */
  public MapContent finish() {
    FeatureSet all = features();
    return MapContent.of(bounds(), all);
  }

  /** What the file covers. */
  public Bounds bounds() {
    return extent.bounds();
  }

  /** The features alone; the builder is not to be used after this. */
  public FeatureSet features() {
    nodes.sort();
    ways.sort();
    Shapes shapes = new Shapes(nodes, ways);
    boolean[] taken = new boolean[ways.size()];
    // By number, so that the same elements in another order make the same map.
    groups.sort(Comparator.comparingLong(Group::id));
    spots.sort(Comparator.comparingLong(Spot::id));
    groups.forEach(group -> addGroup(group, shapes, taken));
    for (int way = 0; way < ways.size(); way++) {
      addWay(way, shapes, taken[way]);
    }
    Coast.of(shapes, bounds()).ifPresent(sea -> addArea(new Meaning(Kind.SEA, 0, "", ""), sea));
    for (Spot spot : spots) {
      begin(spot.meaning()).part().point(spot.x(), spot.y());
    }
    return features.build();
  }

  private void addGroup(Group group, Shapes shapes, boolean[] taken) {
    Meaning meaning = group.meaning().orElse(null);
    if (meaning == null) {
      // Until 2017 it was usual to tag the outer way instead of the relation.
      int outer = ways.find(group.firstOuter());
      meaning = outer < 0 || taken[outer] ? null : ways.area(outer);
      if (meaning == null) {
        return;
      }
      taken[outer] = true;
    }
    List<long[]> lines =
        group.wayIds().stream()
            .mapToInt(ways::find)
            .filter(way -> way >= 0)
            .mapToObj(ways::nodes)
            .toList();
    addArea(meaning, shapes.rings(Chains.rings(lines)));
  }

  private void addWay(int way, Shapes shapes, boolean taken) {
    Meaning line = ways.line(way);
    if (line != null) {
      shapes.lines(ways.nodes(way)).forEach(part -> begin(line).part(part));
    }
    Meaning area = ways.area(way);
    long[] ring = ways.nodes(way);
    if (area != null && !taken && ring.length > 3 && ring[0] == ring[ring.length - 1]) {
      addArea(area, shapes.rings(List.of(ring)));
    }
  }

  private void addArea(Meaning meaning, List<int[]> rings) {
    if (!rings.isEmpty()) {
      FeatureSet.Builder feature = begin(meaning);
      rings.forEach(feature::part);
    }
  }

  private FeatureSet.Builder begin(Meaning m) {
    return features.feature(m.kind(), m.flags(), m.name(), m.ref());
  }
}
