package io.geowallet.wallet.live.client;

/** Reads what one application sends. Stateless. */
@FunctionalInterface
public interface PhoneDecoder {
  /**
   * Reads a request.
   *
   * @param nowMs when it came, for those that send no time
   * @throws UnusablePost where it is none of the application's
   */
  Posted read(PhoneRequest request, long nowMs);
}
