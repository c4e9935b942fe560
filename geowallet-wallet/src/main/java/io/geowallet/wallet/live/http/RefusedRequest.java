package io.geowallet.wallet.live.http;

import io.coneix.evidence.error.Refused;

/** A request that is not let in, with its status. */
final class RefusedRequest extends Refused {
  static final int NO_TOKEN = 401;
  static final int FROM_A_PAGE = 403;
  static final int NO_PATH = 404;
  static final int NO_METHOD = 405;
  static final int TOO_LARGE = 413;
  static final int NO_JSON = 415;
  static final int TOO_MANY = 429;

  private final int status;

  RefusedRequest(int status, String found) {
    super("request refused", "listener for phones", "a phone with its token", found, "");
    this.status = status;
  }

  int status() {
    return status;
  }
}
