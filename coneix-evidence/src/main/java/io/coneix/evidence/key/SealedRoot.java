package io.coneix.evidence.key;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.crypto.Hkdf;
import io.coneix.evidence.crypto.OneTimeAead;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A root secret at rest, under a passphrase: the content of a wallet's root file.
 *
 * <p>The key is Argon2id of passphrase and salt, then HKDF under a label; costs and salt are the
 * associated data. A fresh salt makes the key one that is used once. Immutable.
 *
 * @param cost costs of Argon2id
 * @param salt {@value #SALT_SIZE} random bytes
 * @param ciphertext 48 bytes: the root and the tag of AES-256-GCM
 */
public record SealedRoot(Argon2id cost, Bytes salt, Bytes ciphertext) {
  /** Length of the salt in bytes. */
  public static final int SALT_SIZE = 16;

  private static final int CIPHERTEXT_SIZE = RootSecret.SIZE + OneTimeAead.TAG_SIZE;
  private static final String ALGORITHM = "argon2id";
  private static final int VERSION = 1;

  /** Refuses other lengths. */
  public SealedRoot {
    if (salt.size() != SALT_SIZE || ciphertext.size() != CIPHERTEXT_SIZE) {
      throw new IllegalArgumentException(
          "salt of " + salt.size() + ", ciphertext of " + ciphertext.size() + " bytes");
    }
  }

  /** Seals {@code root}; takes as long as {@code cost} says. */
  public static SealedRoot seal(
      RootSecret root, Passphrase passphrase, Argon2id cost, SecureRandom random) {
    byte[] fresh = new byte[SALT_SIZE];
    random.nextBytes(fresh);
    Bytes salt = Bytes.wrap(fresh);
    SecretBytes key = key(passphrase, cost, salt);
    byte[] plain = root.secret().reveal(SecretAccess.FOR_SEALED_ENCODING);
    Bytes ciphertext = OneTimeAead.seal(key, Bytes.wrap(plain), head(cost, salt));
    key.wipe();
    Arrays.fill(plain, (byte) 0);
    return new SealedRoot(cost, salt, ciphertext);
  }

  /**
   * Reads a root file; costs out of bounds are refused before any memory is taken.
   *
   * @throws MalformedCbor where it is no root file
   */
  public static SealedRoot decode(Bytes encoded) {
    Fields fields = Cbor.fields("sealed root", encoded);
    fields.version(VERSION);
    if (!fields.text("algorithm", 1, 32).equals(ALGORITHM)) {
      throw fields.malformed("algorithm", ALGORITHM, "another");
    }
    int memory = fields.int32("memory", Argon2id.MIN_MEMORY_KIB, Argon2id.MAX_MEMORY_KIB);
    int passes = fields.int32("passes", 1, Argon2id.MAX_PASSES);
    int lanes = fields.int32("lanes", 1, Argon2id.MAX_LANES);
    Bytes salt = fields.bytes("salt", SALT_SIZE);
    Bytes ciphertext = fields.bytes("ciphertext", CIPHERTEXT_SIZE);
    fields.end();
    return new SealedRoot(new Argon2id(memory, passes, lanes), salt, ciphertext);
  }

  /**
   * The root; takes as long as the costs say.
   *
   * @throws WrongPassphrase where another passphrase sealed it, or a byte was changed
   */
  public RootSecret open(Passphrase passphrase) {
    SecretBytes key = key(passphrase, cost, salt);
    Bytes root =
        OneTimeAead.open(key, ciphertext, head(cost, salt)).orElseThrow(WrongPassphrase::new);
    key.wipe();
    return new RootSecret(SecretBytes.wrap(root.unsafeArray()));
  }

  /** The content of the file. */
  public Bytes encode() {
    List<CborValue> items = headItems(cost, salt);
    items.add(CborValue.of(ciphertext));
    return Cbor.encode(CborValue.array(items));
  }

  private static SecretBytes key(Passphrase passphrase, Argon2id cost, Bytes salt) {
    SecretBytes stretched = cost.stretch(passphrase.secret(), salt);
    SecretBytes key = Hkdf.derive(stretched, "coneix/root/seal/1");
    stretched.wipe();
    return key;
  }

  private static Bytes head(Argon2id cost, Bytes salt) {
    return Cbor.encode(CborValue.array(headItems(cost, salt)));
  }

  private static List<CborValue> headItems(Argon2id cost, Bytes salt) {
    List<CborValue> items = new ArrayList<>();
    items.add(CborValue.of(VERSION));
    items.add(CborValue.of(ALGORITHM));
    items.add(CborValue.of(cost.memoryKiB()));
    items.add(CborValue.of(cost.passes()));
    items.add(CborValue.of(cost.lanes()));
    items.add(CborValue.of(salt));
    return items;
  }
}
