package io.geowallet.wallet.live.client;

/**
 * What a decoder reads of a request.
 *
 * @param query behind the path, without its question mark; empty where there is none
 * @param body its bytes, not copied
 */
public record PhoneRequest(String query, byte[] body) {
  /** A body alone. */
  public static PhoneRequest ofBody(byte[] body) {
    return new PhoneRequest("", body);
  }

  /** Positions are not printed. */
  @Override
  public String toString() {
    return "a request of " + body.length + " bytes";
  }
}
