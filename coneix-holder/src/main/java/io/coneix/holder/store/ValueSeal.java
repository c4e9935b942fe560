package io.coneix.holder.store;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Padding;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Hkdf;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.evidence.key.RootSecret;
import java.security.SecureRandom;

/**
 * Seals the rows of one table: 32 random bytes, then key and value, padded, under a key that these
 * bytes make one that is used once. The stored key is the associated data, so that no row can take
 * another's place.
 */
final class ValueSeal {
  private static final int SALT_SIZE = 32;

  private final TableId table;
  private final SecretBytes key;
  private final SecretBytes nameKey;
  private final SecureRandom random;

  ValueSeal(TableId table, RootSecret root, SecureRandom random) {
    Bytes context = Bytes.of((byte) table.ordinal());
    this.table = table;
    this.key = root.derive("coneix/holder/table/1", context);
    this.nameKey = root.derive("coneix/holder/table-keys/1", context);
    this.random = random;
  }

  /** What the file holds in place of {@code rowKey}. */
  Bytes storedKey(Bytes rowKey) {
    return table.isOrdered() ? rowKey : Hkdf.hmac(nameKey, rowKey);
  }

  Bytes seal(Row row) {
    byte[] fresh = new byte[SALT_SIZE];
    random.nextBytes(fresh);
    Bytes salt = Bytes.wrap(fresh);
    Bytes text = Cbor.encode(CborValue.array(CborValue.of(row.key()), CborValue.of(row.value())));
    SecretBytes once = valueKey(salt);
    Bytes sealed = OneTimeAead.seal(once, Padding.pad(text), storedKey(row.key()));
    once.wipe();
    return Bytes.concat(salt, sealed);
  }

  Row open(Bytes storedKey, Bytes sealed) {
    if (sealed.size() < SALT_SIZE) {
      throw damaged();
    }
    SecretBytes once = valueKey(sealed.slice(0, SALT_SIZE));
    Bytes text =
        OneTimeAead.open(once, sealed.slice(SALT_SIZE, sealed.size()), storedKey)
            .flatMap(Padding::unpad)
            .orElseThrow(this::damaged);
    once.wipe();
    Fields fields = Cbor.fields("row", text);
    Row row =
        new Row(
            fields.bytes("key", 0, Integer.MAX_VALUE), fields.bytes("value", 0, Integer.MAX_VALUE));
    fields.end();
    return row;
  }

  private SecretBytes valueKey(Bytes salt) {
    return Hkdf.derive(key, "coneix/holder/value/1", salt);
  }

  private StoreFault damaged() {
    return new StoreFault("opening a row of " + table.sqlName(), "it is damaged");
  }
}
