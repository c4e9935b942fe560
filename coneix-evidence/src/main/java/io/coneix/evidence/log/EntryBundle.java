package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * A bundle of entries (C2SP tlog-tiles, log entries): each with its length before it, two bytes.
 *
 * @param entries 1 to {@link TileId#FULL_WIDTH} entries of at most 65,535 bytes
 */
public record EntryBundle(List<Bytes> entries) {
  private static final int LENGTH_SIZE = 2;
  private static final int MAX_ENTRY = 0xffff;

  /** Refuses too few or too many entries, and longer ones than the length can say. */
  public EntryBundle {
    entries = List.copyOf(entries);
    boolean good =
        !entries.isEmpty()
            && entries.size() <= TileId.FULL_WIDTH
            && entries.stream().allMatch(e -> e.size() <= MAX_ENTRY);
    if (!good) {
      throw new IllegalArgumentException("bundle of " + entries.size() + " entries");
    }
  }

  /** A bundle of our log's entries. */
  public static EntryBundle of(List<LogEntry> entries) {
    return new EntryBundle(entries.stream().map(LogEntry::encode).toList());
  }

  /**
   * Reads a bundle.
   *
   * @throws MalformedLogProof where the lengths do not add up
   */
  public static EntryBundle decode(Bytes encoded) {
    List<Bytes> entries = new ArrayList<>();
    int at = 0;
    while (at < encoded.size()) {
      if (encoded.size() - at < LENGTH_SIZE) {
        throw new MalformedLogProof("entry bundle", "a length of 2 bytes", "1 byte");
      }
      int from = at + LENGTH_SIZE;
      int to = from + (encoded.at(at) << Byte.SIZE | encoded.at(at + 1));
      if (to > encoded.size() || entries.size() == TileId.FULL_WIDTH) {
        throw new MalformedLogProof("entry bundle", "1 to 256 entries", "more, or half an entry");
      }
      entries.add(encoded.slice(from, to));
      at = to;
    }
    if (entries.isEmpty()) {
      throw new MalformedLogProof("entry bundle", "1 to 256 entries", "none");
    }
    return new EntryBundle(entries);
  }

  /** The bundle's bytes. */
  public Bytes encode() {
    List<Bytes> parts = new ArrayList<>();
    for (Bytes entry : entries) {
      parts.add(Bytes.of((byte) (entry.size() >> Byte.SIZE), (byte) entry.size()));
      parts.add(entry);
    }
    return Bytes.concat(parts.toArray(new Bytes[0]));
  }

  /** The entries as our log's, 64 bytes each. */
  public List<LogEntry> logEntries() {
    return entries.stream().map(LogEntry::decode).toList();
  }
}
