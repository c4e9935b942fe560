package io.geowallet.map.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Features as plain numbers, in the order in which they were added: each has a kind, flags, a name,
 * a number (of a road), and parts (rings, lines or a point) of coordinates. Immutable, thread-safe.
 */
public final class FeatureSet {
  /** The feature is a bridge. */
  public static final int BRIDGE = 1;

  /** The feature is a tunnel. */
  public static final int TUNNEL = 2;

  /** The feature joins two greater ones, or stands aside: it is drawn narrower, and later. */
  public static final int LESSER = 4;

  private final Kind[] kinds;
  private final int[] flags;
  private final int[] firstPart;
  private final int[] partStart;
  private final int[] xs;
  private final int[] ys;
  private final int[] names;
  private final int[] refs;
  private final String[] texts;

  private FeatureSet(Builder b) {
    kinds = b.kinds.toArray(Kind[]::new);
    flags = b.flags.toArray();
    b.firstPart.add(b.partStart.size());
    firstPart = b.firstPart.toArray();
    b.partStart.add(b.xs.size());
    partStart = b.partStart.toArray();
    xs = b.xs.toArray();
    ys = b.ys.toArray();
    names = b.names.toArray();
    refs = b.refs.toArray();
    texts = b.texts.toArray(String[]::new);
  }

  /** How many features. */
  public int size() {
    return kinds.length;
  }

  /** A feature's kind. */
  public Kind kind(int feature) {
    return kinds[feature];
  }

  /** True where a feature has this flag. */
  public boolean is(int feature, int flag) {
    return (flags[feature] & flag) != 0;
  }

  /** A feature's name, as the file has it; empty where it has none. */
  public String name(int feature) {
    return texts[names[feature]];
  }

  /** A road's number, as the file has it; empty where it has none. */
  public String ref(int feature) {
    return texts[refs[feature]];
  }

  /** The first of a feature's parts. */
  public int firstPart(int feature) {
    return firstPart[feature];
  }

  /** The part after a feature's last. */
  public int endPart(int feature) {
    return firstPart[feature + 1];
  }

  /** The first point of a part. */
  public int firstPoint(int part) {
    return partStart[part];
  }

  /** The point after a part's last. */
  public int endPoint(int part) {
    return partStart[part + 1];
  }

  /** A point's x. */
  public int x(int point) {
    return xs[point];
  }

  /** A point's y. */
  public int y(int point) {
    return ys[point];
  }

  /** The smallest box around a feature. */
  public Box box(int feature) {
    Box box = Box.EMPTY;
    int from = partStart[firstPart[feature]];
    int to = partStart[firstPart[feature + 1]];
    for (int p = from; p < to; p++) {
      box = box.with(xs[p], ys[p]);
    }
    return box;
  }

  /** Collects features. Not thread-safe. */
  public static final class Builder {
    private final List<Kind> kinds = new ArrayList<>();
    private final IntList flags = new IntList();
    private final IntList firstPart = new IntList();
    private final IntList partStart = new IntList();
    private final IntList xs = new IntList();
    private final IntList ys = new IntList();
    private final IntList names = new IntList();
    private final IntList refs = new IntList();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final Map<String, Integer> indexes = new HashMap<>(Map.of("", 0));

    /** Begins a feature; its parts follow. */
    public Builder feature(Kind kind, int flagsOfIt, String name, String ref) {
      kinds.add(kind);
      flags.add(flagsOfIt);
      names.add(index(name));
      refs.add(index(ref));
      firstPart.add(partStart.size());
      return this;
    }

    /** Begins a part; its points follow. */
    public Builder part() {
      partStart.add(xs.size());
      return this;
    }

    /** Adds a point. */
    public Builder point(int x, int y) {
      xs.add(x);
      ys.add(y);
      return this;
    }

    /** Adds a part of so many pairs of x and y. */
    public Builder part(int[] xy) {
      part();
      for (int i = 0; i < xy.length; i += 2) {
        point(xy[i], xy[i + 1]);
      }
      return this;
    }

    /** All that were added. The builder is not to be used after this. */
    public FeatureSet build() {
      return new FeatureSet(this);
    }

    private int index(String text) {
      Integer known = indexes.get(text);
      if (known != null) {
        return known;
      }
      texts.add(text);
      indexes.put(text, texts.size() - 1);
      return texts.size() - 1;
    }
  }
}
