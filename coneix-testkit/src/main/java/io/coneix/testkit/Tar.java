package io.coneix.testkit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the plain files of a tar archive into memory (POSIX ustar, names of at most 100 bytes).
 * Stateless.
 */
public final class Tar {
  private static final int BLOCK = 512;
  private static final int NAME_SIZE = 100;
  private static final int SIZE_OFFSET = 124;
  private static final int SIZE_DIGITS = 11;
  private static final int TYPE_OFFSET = 156;

  private Tar() {}

  /** The files of a required shared archive {@code .tar.gz}, by name; see {@link SharedData}. */
  public static SortedMap<String, byte[]> shared(String archive) {
    return files(SharedData.bytes(archive));
  }

  /** The files of an unpacked archive, by name. */
  static SortedMap<String, byte[]> files(byte[] archive) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(archive))) {
      byte[] header = new byte[BLOCK];
      while (in.available() >= BLOCK) {
        in.readFully(header);
        String name = text(header, 0, NAME_SIZE);
        if (name.isEmpty()) {
          break;
        }
        int size = Integer.parseInt(text(header, SIZE_OFFSET, SIZE_DIGITS).strip(), 8);
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (header[TYPE_OFFSET] == '0') {
          files.put(name, content);
        }
      }
    } catch (EOFException e) {
      throw new IllegalArgumentException("archive ends inside a file", e);
    } catch (IOException e) {
      throw new UncheckedIOException("memory failed", e);
    }
    return files;
  }

  private static String text(byte[] header, int from, int size) {
    int end = from;
    while (end < from + size && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
