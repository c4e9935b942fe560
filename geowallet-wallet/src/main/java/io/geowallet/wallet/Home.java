package io.geowallet.wallet;

import io.coneix.client.PlatformClient;
import io.coneix.client.Retries;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.log.LogKeys;
import io.coneix.verify.trust.Trust;
import java.net.URI;

/**
 * Where a wallet is at home: its platform, and whom it trusts.
 *
 * @param platform the platform's address
 * @param logKeys the keys of its log
 * @param trust whose word counts about companies
 */
public record Home(URI platform, LogKeys logKeys, Trust trust) {
  private static final int VERSION = 1;
  private static final int MAX_TEXT = 1 << 20;

  static Home decode(Bytes encoded) {
    Fields fields = Cbor.fields("home of the wallet", encoded);
    fields.version(VERSION);
    Home home =
        new Home(
            URI.create(fields.text("platform", 1, MAX_TEXT)),
            LogKeys.of(fields.any("log keys")),
            Trust.parse(fields.text("trust", 1, MAX_TEXT)));
    fields.end();
    return home;
  }

  Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(platform.toString()),
            logKeys.toCbor(),
            CborValue.of(trust.toJson())));
  }

  PlatformClient client(Retries retries) {
    return new PlatformClient(platform, logKeys, retries);
  }

  /** The same with another trust file. */
  public Home with(Trust other) {
    return new Home(platform, logKeys, other);
  }
}
