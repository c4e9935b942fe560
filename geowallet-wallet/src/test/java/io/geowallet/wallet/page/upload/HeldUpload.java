package io.geowallet.wallet.page.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A process that takes a file in, and waits for a line once half of it and once all is there. */
final class HeldUpload {
  static final String LINE = "2026-10-01T08:00:00Z,48.443854,1.489012\n";

  private static final int LINES = 20_000;

  private HeldUpload() {}

  public static void main(String[] args) throws IOException {
    try (Upload upload = Upload.receive("a.csv", new Body(), 1 << 30, new SecureRandom())) {
      say("here");
      if (upload.bytes() != (long) LINES * LINE.length()) {
        throw new IllegalStateException("some bytes were lost");
      }
      System.in.read();
    }
  }

  private static void say(String moment) throws IOException {
    System.out.println(moment);
    System.in.read();
  }

  private static final class Body extends InputStream {
    private final byte[] line = LINE.getBytes(StandardCharsets.US_ASCII);
    private int at;

    @Override
    public int read() throws IOException {
      if (at == LINES / 2 * line.length) {
        say("coming");
      }
      return at < LINES * line.length ? line[at++ % line.length] : -1;
    }
  }
}
