package io.coneix.evidence.drop;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * The payload of a record of source {@code drop}: which drops of one box are about its slot, and
 * the subkeys that open them. As secret as what it opens.
 *
 * @param box the box's name
 * @param drops 1 to {@value #MAX_DROPS}, by rising counter
 */
public record DropKeys(Bytes box, List<Key> drops) {
  /** Most drops of one record: ten a second. */
  public static final int MAX_DROPS = 9_000;

  private static final int VERSION = 1;

  /** One drop. */
  public record Key(long counter, SecretBytes subkey) {
    /** Refuses values out of range. */
    public Key {
      if (counter < DropBox.FIRST
          || counter > DropBox.LAST
          || subkey.size() != SecretBox.KEY_SIZE) {
        throw new IllegalArgumentException("key of drop " + counter);
      }
    }

    private static Key of(CborValue value) {
      Fields fields = Fields.of("key of a drop", value);
      long counter = fields.integer("counter", DropBox.FIRST, DropBox.LAST);
      Bytes subkey = fields.bytes("subkey", SecretBox.KEY_SIZE);
      fields.end();
      return new Key(counter, SecretBytes.wrap(subkey.toArray()));
    }

    private CborValue toCbor() {
      Bytes raw = Bytes.of(subkey.unsafeReveal(SecretAccess.FOR_SEALED_ENCODING));
      return CborValue.array(CborValue.of(counter), CborValue.of(raw));
    }
  }

  /** Copies the list; refuses none, too many, and counters that do not rise. */
  public DropKeys {
    drops = List.copyOf(drops);
    if (box.size() != Sha256.SIZE
        || drops.isEmpty()
        || drops.size() > MAX_DROPS
        || !isRising(drops)) {
      throw new IllegalArgumentException(drops.size() + " drops");
    }
  }

  private static boolean isRising(List<Key> drops) {
    for (int i = 1; i < drops.size(); i++) {
      if (drops.get(i).counter() <= drops.get(i - 1).counter()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads {@code [1, box, [[counter, subkey]...]]}.
   *
   * @throws io.coneix.evidence.error.UnusableInput where it is none
   */
  public static DropKeys decode(Bytes encoded) {
    Fields fields = Cbor.fields("drop keys", encoded);
    fields.version(VERSION);
    Bytes box = fields.bytes("box", Sha256.SIZE);
    List<Key> drops = fields.list("drops", 1, MAX_DROPS, Key::of);
    if (!isRising(drops)) {
      throw fields.malformed("drops", "rising counters", "others");
    }
    fields.end();
    return new DropKeys(box, drops);
  }

  /** The array, encoded. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(box),
            CborValue.array(drops.stream().map(Key::toCbor).toList())));
  }
}
