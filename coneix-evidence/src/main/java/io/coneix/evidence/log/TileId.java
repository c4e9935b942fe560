package io.coneix.evidence.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a tile of C2SP tlog-tiles: 1 to 256 neighbouring hashes of one level, or entries.
 *
 * @param level 0 to {@value #MAX_LEVEL}; each stands for 8 levels of the tree; {@link #ENTRIES} for
 *     the entries themselves
 * @param index place within the level, from 0
 * @param width number of hashes or entries, 1 to {@value #FULL_WIDTH}; below that it is partial
 */
public record TileId(int level, long index, int width) {
  /** Number of hashes in a full tile. */
  public static final int FULL_WIDTH = 256;

  /** Levels of the tree that a tile spans. */
  public static final int HEIGHT = 8;

  /** Greatest level that our sizes reach. */
  public static final int MAX_LEVEL = 7;

  /** The level of entry bundles. */
  public static final int ENTRIES = -1;

  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|[0-7])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  /** Refuses values out of range. */
  public TileId {
    boolean good =
        level >= ENTRIES
            && level <= MAX_LEVEL
            && index >= 0
            && index <= Checkpoint.MAX_SIZE / FULL_WIDTH
            && width >= 1
            && width <= FULL_WIDTH;
    if (!good) {
      throw new IllegalArgumentException(
          "tile of level " + level + ", index " + index + ", width " + width);
    }
  }

  /**
   * The tile of the tree of {@code treeSize} leaves that holds, or from which follows, the hash of
   * the complete subtree {@code nodeIndex} at {@code nodeLevel}.
   */
  public static TileId covering(int nodeLevel, long nodeIndex, long treeSize) {
    int level = nodeLevel / HEIGHT;
    long first = nodeIndex << (nodeLevel - level * HEIGHT);
    return at(level, first / FULL_WIDTH, treeSize);
  }

  /**
   * The bundle of the tree of {@code treeSize} leaves that holds the entry at {@code entryIndex}.
   */
  public static TileId bundle(long entryIndex, long treeSize) {
    return at(0, entryIndex / FULL_WIDTH, treeSize).atLevel(ENTRIES);
  }

  private static TileId at(int level, long index, long treeSize) {
    long hashes = hashesAt(level, treeSize);
    long width = Math.min(FULL_WIDTH, hashes - index * FULL_WIDTH);
    if (width < 1) {
      throw new IllegalArgumentException(
          "tile " + index + " of level " + level + " is not in a tree of size " + treeSize);
    }
    return new TileId(level, index, (int) width);
  }

  /**
   * The hash tiles that change when a tree grows, in their state after it: those that a log writes
   * before it publishes the checkpoint. Bundles are those of level 0, see {@link #atLevel}.
   */
  public static List<TileId> changed(long oldSize, long newSize) {
    List<TileId> tiles = new ArrayList<>();
    for (int level = 0; level <= MAX_LEVEL; level++) {
      long first = hashesAt(level, oldSize);
      long end = hashesAt(level, newSize);
      if (first == end) {
        break;
      }
      for (long index = first / FULL_WIDTH; index <= (end - 1) / FULL_WIDTH; index++) {
        tiles.add(at(level, index, newSize));
      }
    }
    return tiles;
  }

  /**
   * The partial tiles of a tree, lower levels first: its right edge, from which its root follows.
   */
  public static List<TileId> edge(long treeSize) {
    List<TileId> tiles = new ArrayList<>();
    for (int level = 0; level <= MAX_LEVEL; level++) {
      long hashes = hashesAt(level, treeSize);
      int width = (int) (hashes % FULL_WIDTH);
      if (width > 0) {
        tiles.add(new TileId(level, hashes / FULL_WIDTH, width));
      }
    }
    return tiles;
  }

  /** The tile of the tree of {@code treeSize} leaves that holds the root of this full tile. */
  public TileId parent(long treeSize) {
    return at(level + 1, index / FULL_WIDTH, treeSize);
  }

  /** Number of hashes of a level in a tree: floor(size / 256^level). */
  private static long hashesAt(int level, long treeSize) {
    return treeSize >> (level * HEIGHT);
  }

  /**
   * Reads a path below the log's prefix, without a slash at its start.
   *
   * @throws MalformedNote where it is not exactly what {@link #path} would have written
   */
  public static TileId parse(String path) {
    Matcher matcher = PATH.matcher(path);
    if (matcher.matches()) {
      int level = matcher.group(1).equals("entries") ? ENTRIES : matcher.group(1).charAt(0) - '0';
      long index = Long.parseLong(matcher.group(2).replace("x", "").replace("/", ""));
      String width = matcher.group(3);
      int hashes = width == null ? FULL_WIDTH : Integer.parseInt(width);
      boolean inRange =
          index <= Checkpoint.MAX_SIZE / FULL_WIDTH
              && hashes <= FULL_WIDTH
              && (width == null || hashes < FULL_WIDTH);
      if (inRange) {
        TileId tile = new TileId(level, index, hashes);
        if (tile.path().equals(path)) {
          return tile;
        }
      }
    }
    throw new MalformedNote("tile path", "tile/LEVEL/INDEX or tile/LEVEL/INDEX.p/WIDTH", "another");
  }

  /** The path below the log's prefix, for example {@code tile/0/x001/x234/067.p/12}. */
  public String path() {
    StringBuilder digits = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1_000));
    for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
      digits.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1_000));
    }
    String name = level == ENTRIES ? "entries" : Integer.toString(level);
    return "tile/" + name + "/" + digits + (isFull() ? "" : ".p/" + width);
  }

  /** True where nothing can be added any more. */
  public boolean isFull() {
    return width == FULL_WIDTH;
  }

  /** The full tile at the same place, which may exist in a later tree only. */
  public TileId full() {
    return new TileId(level, index, FULL_WIDTH);
  }

  /** The tile or bundle of the same index and width at another level. */
  public TileId atLevel(int otherLevel) {
    return new TileId(otherLevel, index, width);
  }

  /** The first hash or entry of the tile, counted within its level. */
  public long first() {
    return index * FULL_WIDTH;
  }
}
