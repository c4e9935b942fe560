package io.geowallet.wallet.page.upload;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.pages.PlainText;
import io.geowallet.wallet.scratch.ScratchFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that a browser sent, kept while it is worked on: encrypted, in a file without a name, so
 * that a process that is killed leaves nothing of it. {@link #close} gives its room back. Not
 * thread-safe.
 */
public final class Upload implements AutoCloseable {
  /** The largest file. */
  public static final long MOST_BYTES = 1L << 30;

  private static final int MOST_NAME = 120;
  private static final int BLOCK = 1 << 16;

  private final String name;
  private final ScratchFile file;
  private final List<ScratchFile.Block> blocks = new ArrayList<>();
  private long bytes;

  private Upload(String name, ScratchFile file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Takes the bytes as they come.
   *
   * @param encodedName the name in percent encoding, for display only
   * @param random for the keys that it is kept under
   * @throws FileTooLarge where there are more than {@code mostBytes}
   * @throws UploadFault where they cannot be kept
   */
  public static Upload receive(
      String encodedName, InputStream body, long mostBytes, SecureRandom random) {
    try {
      Upload upload = new Upload(name(encodedName), new ScratchFile(random));
      boolean done = false;
      try {
        upload.take(body, mostBytes);
        done = true;
        return upload;
      } finally {
        if (!done) {
          upload.close();
        }
      }
    } catch (IOException e) {
      throw new UploadFault(e);
    }
  }

  private void take(InputStream body, long mostBytes) throws IOException {
    for (byte[] block = body.readNBytes(BLOCK); block.length > 0; block = body.readNBytes(BLOCK)) {
      bytes += block.length;
      if (bytes > mostBytes) {
        throw new FileTooLarge(name, mostBytes);
      }
      blocks.add(file.write(Bytes.wrap(block)));
    }
  }

  /** On one line, of bounded length, without anything that deceives the eye. */
  public static String name(String encoded) {
    String decoded;
    try {
      decoded = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      decoded = "";
    }
    String plain = PlainText.of(decoded);
    int length = plain.codePointCount(0, plain.length());
    String cut =
        length > MOST_NAME ? plain.substring(0, plain.offsetByCodePoints(0, MOST_NAME)) : plain;
    return cut.isEmpty() ? "file" : cut;
  }

  /** What the browser called it, for display. */
  public String name() {
    return name;
  }

  /** Its size. */
  public long bytes() {
    return bytes;
  }

  /** The bytes again, which fail to be read after {@link #close}. */
  public InputStream open() {
    return new BlockStream(file, blocks);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UploadFault(e);
    }
  }
}
