package io.geowallet.wallet.imports.pack;

import io.geowallet.wallet.imports.point.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ZIP archive (PKWARE APPNOTE 6.3.10) once from front to back: entry after entry, then its
 * list of entries, which must agree with them. So entries cannot overlap, and none can be shown to
 * one reader and hidden from another. Links and names that lead out make the whole archive unusable
 * (THREATS, T44). Not thread-safe.
 */
public final class ZipEntries {
  private static final int MAX_ENTRIES = 20_000;
  private static final long LISTED = 0x0201_4b50L;
  private static final long END = 0x0605_4b50L;
  private static final long END_64 = 0x0606_4b50L;
  private static final long LOCATOR_64 = 0x0706_4b50L;
  private static final int UNIX = 3;
  private static final int FILE_KIND = 0xf000;
  private static final int REGULAR = 0x8000;
  private static final int DIRECTORY = 0x4000;

  /** An entry that was read, by the offset of its header. */
  private record Found(String name, long crc, long size) {}

  private final ZipBytes in;
  private final Place file;
  private final Measure measure;
  private final Map<Long, Found> found = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private @Nullable ZipHeader header;
  private @Nullable ZipContent content;

  /** Starts at the first byte of an archive. */
  public ZipEntries(InputStream in, Place file, Measure measure) {
    this.in = new ZipBytes(in, file);
    this.file = file;
    this.measure = measure;
  }

  /**
   * The name of the next file in the archive; empty after the last one, when the list of entries
   * has been checked and the archive is at its end.
   *
   * @throws BrokenArchive if it is damaged, or packed in a way that is not read
   * @throws UnsafeArchive if it is made to deceive
   */
  public Optional<String> next() throws IOException {
    finish();
    long signature = in.u32();
    while (signature == ZipHeader.SIGNATURE) {
      if (found.size() >= MAX_ENTRIES) {
        throw new ArchiveBomb(file, "at most " + MAX_ENTRIES + " entries", "more");
      }
      ZipHeader next = ZipHeader.read(in, file);
      if (!names.add(next.name())) {
        throw new UnsafeArchive(in.here(), "each name once", "a name that stands twice");
      }
      header = next;
      content = new ZipContent(in, next, measure);
      if (!next.isDirectory()) {
        return Optional.of(next.name());
      }
      finish();
      signature = in.u32();
    }
    list(signature);
    return Optional.empty();
  }

  /** The bytes of the entry that {@link #next} gave, without those that were read already. */
  public InputStream content() {
    if (content == null) {
      throw new IllegalStateException("there is no entry");
    }
    return content;
  }

  private void finish() throws IOException {
    if (header != null && content != null) {
      content.drain();
      found.put(
          header.offset(), new Found(header.name(), content.crcValue(), content.unpackedSize()));
    }
    header = null;
    content = null;
  }

  private void list(long first) throws IOException {
    long signature = first;
    while (signature == LISTED) {
      listed();
      signature = in.u32();
    }
    if (!found.isEmpty()) {
      throw new UnsafeArchive(in.here(), "a list of all entries", "one that leaves some out");
    }
    if (signature == END_64) {
      in.skip(in.u64());
      signature = in.u32();
    }
    if (signature == LOCATOR_64) {
      in.skip(16);
      signature = in.u32();
    }
    if (signature != END) {
      throw in.broken("the end of the list of entries", "something else");
    }
    in.skip(16);
    in.skip(in.u16());
    if (!in.isAtEnd()) {
      throw in.broken("the end of the file", "bytes after the archive");
    }
  }

  private void listed() throws IOException {
    int madeBy = in.u16() >> 8;
    in.skip(10);
    long crc = in.u32();
    in.u32();
    long size = in.u32();
    int nameLength = in.u16();
    int extraLength = in.u16();
    int commentLength = in.u16();
    in.u32();
    long attributes = in.u32();
    long offset = in.u32();
    String name = ZipHeader.name(in, nameLength, file);
    byte[] extra = in.bytes(extraLength);
    in.skip(commentLength);
    requireFile(madeBy == UNIX ? (int) (attributes >> 16) & FILE_KIND : 0);
    long realSize = size == ZipHeader.IN_EXTRA ? ZipHeader.wide(extra, 0, size) : size;
    Found entry = found.remove(offset == ZipHeader.IN_EXTRA ? wideOffset(extra) : offset);
    if (entry == null || !entry.equals(new Found(name, crc, realSize))) {
      throw new UnsafeArchive(in.here(), "a list that agrees with the entries", "another");
    }
  }

  /** The last number of the extra field; which ones stand before it depends on the sizes. */
  private static long wideOffset(byte[] extra) {
    long last = -1;
    for (int i = 0; i < 3; i++) {
      last = ZipHeader.wide(extra, i, last);
    }
    return last;
  }

  private void requireFile(int kind) {
    if (kind != 0 && kind != REGULAR && kind != DIRECTORY) {
      throw new UnsafeArchive(in.here(), "files and directories", "a link or a device");
    }
  }
}
