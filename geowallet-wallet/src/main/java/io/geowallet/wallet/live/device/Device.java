package io.geowallet.wallet.live.device;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.security.MessageDigest;

/**
 * A phone that may add positions.
 *
 * @param addedMs when it was added, ms since the epoch by this machine's clock
 * @param tokenHash of its token
 */
public record Device(DeviceName name, long addedMs, Bytes tokenHash) {
  static Device of(CborValue value) {
    Fields fields = Fields.of("phone", value);
    String name = fields.text("name", 1, 32);
    if (!DeviceName.isName(name)) {
      throw fields.malformed("name", "a phone's name", "another text");
    }
    Device device =
        new Device(
            new DeviceName(name),
            fields.integer("added", 0, Long.MAX_VALUE),
            fields.bytes("token hash", Sha256.SIZE));
    fields.end();
    return device;
  }

  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(name.text()), CborValue.of(addedMs), CborValue.of(tokenHash));
  }

  /** In the same time whatever the token is. */
  boolean opensWith(DeviceToken token) {
    return MessageDigest.isEqual(tokenHash.toArray(), token.hash().toArray());
  }
}
