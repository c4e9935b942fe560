package io.coneix.client;

import io.coneix.evidence.bytes.Bytes;
import java.util.Optional;

/** An HTTP answer whose body has been read. */
record Answer(int status, Bytes body) {
  boolean isOk() {
    return status >= 200 && status < 300;
  }

  /** The body, or empty where there is no such thing. */
  Optional<Bytes> found(String where) {
    return status == 404 ? Optional.empty() : Optional.of(ok(where));
  }

  /**
   * The body of a success.
   *
   * @throws RequestRefused for a 4xx
   * @throws PlatformFailed for any other status
   */
  Bytes ok(String where) {
    if (isOk()) {
      return body;
    }
    if (status >= 400 && status < 500) {
      throw RequestRefused.of(where, status, body);
    }
    throw new PlatformFailed(where, status);
  }
}
