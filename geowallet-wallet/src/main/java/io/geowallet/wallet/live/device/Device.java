package io.geowallet.wallet.live.device;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.owntracks.PayloadKey;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * A phone that may add positions.
 *
 * @param addedMs when it was added, ms since the epoch by this machine's clock
 * @param tokenHash of its token
 * @param client the application that the token is for
 * @param payloadKey what its payloads are under; empty where it sends them in the clear
 */
public record Device(
    DeviceName name,
    long addedMs,
    Bytes tokenHash,
    PhoneClient client,
    Optional<PayloadKey> payloadKey) {
  /** A phone as version 1 of the book has it: OwnTracks, without a key. */
  static Device ofVersion1(CborValue value) {
    return read(value, 1);
  }

  static Device of(CborValue value) {
    return read(value, 2);
  }

  private static Device read(CborValue value, int version) {
    Fields fields = Fields.of("phone", value);
    String name = fields.text("name", 1, 32);
    if (!DeviceName.isName(name)) {
      throw fields.malformed("name", "a phone's name", "another text");
    }
    long added = fields.integer("added", 0, Long.MAX_VALUE);
    Bytes hash = fields.bytes("token hash", Sha256.SIZE);
    PhoneClient client = PhoneClient.OWNTRACKS;
    Optional<PayloadKey> key = Optional.empty();
    if (version > 1) {
      client = fields.ordinal("client", PhoneClient.values());
      key = key(fields);
    }
    fields.end();
    return new Device(new DeviceName(name), added, hash, client, key);
  }

  private static Optional<PayloadKey> key(Fields fields) {
    return fields.isNull()
        ? Optional.empty()
        : Optional.of(PayloadKey.of(fields.bytes("payload key", 1, PayloadKey.MOST_CHARS)));
  }

  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(name.text()),
        CborValue.of(addedMs),
        CborValue.of(tokenHash),
        CborValue.of(client.ordinal()),
        payloadKey.<CborValue>map(k -> CborValue.of(k.letters())).orElseGet(CborValue.Null::new));
  }

  /** In the same time whatever the token is. */
  boolean opensWith(DeviceToken token) {
    return MessageDigest.isEqual(tokenHash.toArray(), token.hash().toArray());
  }
}
