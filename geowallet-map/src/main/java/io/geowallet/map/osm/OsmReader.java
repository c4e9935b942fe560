package io.geowallet.map.osm;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Reads a file of any of the three forms. Stateless. */
public final class OsmReader {
  private static final int LOOK = 64;
  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;

  private OsmReader() {}

  /**
   * Reads all elements; the form is found out from the first bytes. The stream is read to its end
   * and not closed.
   *
   * @throws UnreadableMap where it is no such file, is broken, or goes beyond the limits; the
   *     handler has then been given a part of it
   * @throws IOException where the stream itself fails
   */
  public static void read(InputStream in, OsmHandler handler, OsmLimits limits) throws IOException {
    CheckedHandler checked = new CheckedHandler(handler, limits);
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    byte[] head = peek(buffered);
    if (isGzip(head)) {
      readGzip(buffered, checked);
    } else {
      readPlain(new CountedStream(buffered, limits.unpackedBytes()), head, checked);
    }
  }

  private static void readGzip(InputStream in, CheckedHandler checked) throws IOException {
    try {
      GunzipStream unpacked = new GunzipStream(in);
      BufferedInputStream buffered =
          new BufferedInputStream(
              new CountedStream(unpacked, checked.limits().unpackedBytes()), 1 << 16);
      byte[] head = peek(buffered);
      if (isGzip(head)) {
        throw new UnreadableMap("file", "start", "one layer of gzip", "two");
      }
      readPlain(buffered, head, checked);
    } catch (ZipException | EOFException e) {
      throw new UnreadableMap("gzip file", "packed data", "unbroken gzip", reason(e));
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? "an early end" : message;
  }

  private static void readPlain(InputStream in, byte[] head, CheckedHandler checked)
      throws IOException {
    if (looksLikeXml(head)) {
      new OsmXmlReader(checked).read(in);
    } else if (PbfReader.looksLikePbf(head)) {
      new PbfReader(checked).read(in);
    } else {
      String found = head.length == 0 ? "nothing" : "other bytes";
      throw new UnreadableMap("file", "start", "OpenStreetMap XML, packed XML or PBF", found);
    }
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(LOOK);
    byte[] head = in.readNBytes(LOOK);
    in.reset();
    return head;
  }

  private static boolean isGzip(byte[] head) {
    return head.length > 2 && (head[0] & 0xff) == GZIP_1 && (head[1] & 0xff) == GZIP_2;
  }

  /** The first byte that is no white space and no mark of UTF-8 opens a tag. */
  private static boolean looksLikeXml(byte[] head) {
    for (byte b : head) {
      int c = b & 0xff;
      boolean mark = c == 0xef || c == 0xbb || c == 0xbf;
      if (c == '<') {
        return true;
      }
      if (!mark && c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return false;
      }
    }
    return false;
  }
}
