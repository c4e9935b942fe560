package io.geowallet.wallet.live.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Reads a body that may be too long or never end. Stateless but for its clock. */
final class BodyReader {
  private static final int PIECE = 4_096;
  private static final long NANOS_PER_MS = 1_000_000;

  private final ListenLimits limits;
  private final LongSupplier nanoClock;

  BodyReader(ListenLimits limits, LongSupplier nanoClock) {
    this.limits = limits;
    this.nanoClock = nanoClock;
  }

  /**
   * The whole body.
   *
   * @throws RefusedRequest where it is too long or takes too long
   * @throws IOException where the client broke off or fell silent
   */
  byte[] read(InputStream in) throws IOException {
    long begin = nanoClock.getAsLong();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      body.write(piece, 0, n);
      if (body.size() > limits.bodyBytes()) {
        throw new RefusedRequest(RefusedRequest.TOO_LARGE, "too long");
      }
      if (nanoClock.getAsLong() - begin > limits.bodyMs() * NANOS_PER_MS) {
        throw new RefusedRequest(RefusedRequest.TOO_SLOW, "too slow");
      }
    }
    return body.toByteArray();
  }
}
