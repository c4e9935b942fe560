package io.geowallet.map.feature;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the ways that bear one name, so that it can be written along all of them: a street is cut
 * into many ways at crossings. Greedy: at a fork the first way in the file's order goes on.
 */
final class NameLines {
  private static final int ENDS = 2;

  private NameLines() {}

  private record Key(Kind kind, String name, String ref) {}

  /** A line still to be joined, in pairs of x and y. */
  private static final class Piece {
    final int[] xy;
    boolean used;

    Piece(int[] xy) {
      this.xy = xy;
    }
  }

  static FeatureSet of(FeatureSet all) {
    Map<Key, List<Piece>> groups = new LinkedHashMap<>();
    for (int f = 0; f < all.size(); f++) {
      Kind kind = all.kind(f);
      String ref = kind.isMajorRoad() ? all.ref(f) : "";
      boolean named = !all.name(f).isEmpty() || !ref.isEmpty();
      if (kind.shape() == Kind.Shape.LINE && named && !all.is(f, FeatureSet.LESSER)) {
        List<Piece> group =
            groups.computeIfAbsent(new Key(kind, all.name(f), ref), k -> new ArrayList<>());
        for (int part = all.firstPart(f); part < all.endPart(f); part++) {
          group.add(new Piece(points(all, part)));
        }
      }
    }
    FeatureSet.Builder joined = new FeatureSet.Builder();
    groups.forEach((key, pieces) -> join(key, pieces, joined));
    return joined.build();
  }

  private static int[] points(FeatureSet all, int part) {
    int from = all.firstPoint(part);
    int[] xy = new int[2 * (all.endPoint(part) - from)];
    for (int i = 0; i < xy.length / 2; i++) {
      xy[2 * i] = all.x(from + i);
      xy[2 * i + 1] = all.y(from + i);
    }
    return xy;
  }

  private static void join(Key key, List<Piece> pieces, FeatureSet.Builder joined) {
    Map<Long, Deque<Piece>> ends = new HashMap<>();
    for (Piece piece : pieces) {
      for (int end = 0; end < ENDS; end++) {
        ends.computeIfAbsent(end(piece.xy, end), e -> new ArrayDeque<>(2)).add(piece);
      }
    }
    for (Piece piece : pieces) {
      if (!piece.used) {
        piece.used = true;
        Deque<int[]> line = new ArrayDeque<>(List.of(piece.xy));
        extend(line, ends, true);
        extend(line, ends, false);
        joined.feature(key.kind(), 0, key.name(), key.ref()).part(flat(line));
      }
    }
  }

  private static void extend(Deque<int[]> line, Map<Long, Deque<Piece>> ends, boolean forward) {
    while (true) {
      int[] edge = forward ? line.getLast() : line.getFirst();
      long at = end(edge, forward ? 1 : 0);
      Piece next = unused(ends.get(at));
      if (next == null) {
        return;
      }
      next.used = true;
      boolean startsHere = end(next.xy, 0) == at;
      if (forward) {
        line.addLast(startsHere ? next.xy : reversed(next.xy));
      } else {
        line.addFirst(startsHere ? reversed(next.xy) : next.xy);
      }
    }
  }

  /** The first unused one at a place; those that were used are dropped, so that all is linear. */
  private static @Nullable Piece unused(@Nullable Deque<Piece> there) {
    while (there != null && !there.isEmpty()) {
      Piece first = there.getFirst();
      if (!first.used) {
        return first;
      }
      there.removeFirst();
    }
    return null;
  }

  private static long end(int[] xy, int which) {
    int i = which == 0 ? 0 : xy.length - 2;
    return (long) xy[i] << 32 | xy[i + 1];
  }

  private static int[] reversed(int[] xy) {
    int[] turned = new int[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      turned[i] = xy[xy.length - 2 - i];
      turned[i + 1] = xy[xy.length - 1 - i];
    }
    return turned;
  }

  /** All pieces one after the other, without the points that they share. */
  private static int[] flat(Deque<int[]> line) {
    IntList xy = new IntList();
    for (int[] piece : line) {
      for (int i = xy.size() == 0 ? 0 : 2; i < piece.length; i++) {
        xy.add(piece[i]);
      }
    }
    return xy.toArray();
  }
}
