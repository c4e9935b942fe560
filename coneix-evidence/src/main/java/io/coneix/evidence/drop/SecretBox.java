package io.coneix.evidence.drop;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.util.Pack;

/**
 * NaCl's {@code crypto_secretbox}, XSalsa20 and Poly1305 (Bernstein, <i>Cryptography in NaCl</i>,
 * 2009), opened by its subkey: HSalsa20 of key and first 16 bytes of the nonce opens one message
 * and tells nothing of the key. Stateless; thread-safe.
 *
 * <p>Does not commit to the key: see {@link DropClient}.
 */
public final class SecretBox {
  /** Length of key and subkey in bytes. */
  public static final int KEY_SIZE = 32;

  /** Length of the nonce in bytes. */
  public static final int NONCE_SIZE = 24;

  /** What a box is longer than its message, in bytes. */
  public static final int TAG_SIZE = 16;

  private static final int ROUNDS = 20;
  private static final int WORDS = 16;
  private static final int PREFIX = 16;
  private static final Bytes SIGMA = Bytes.utf8("expand 32-byte k");

  /** Words of key, nonce and constant are taken four at a time. */
  private static final int FOUR = 4;

  /** The constant stands on the state's diagonal, every fifth word. */
  private static final int DIAGONAL = 5;

  private SecretBox() {}

  /**
   * HSalsa20 of {@code key} and the first 16 bytes of {@code nonce}.
   *
   * <p>The library's core adds its input at the end, which HSalsa20 does not: it is taken off
   * again.
   */
  public static SecretBytes subkey(SecretBytes key, Bytes nonce) {
    requireSizes(key, nonce);
    int[] state = new int[WORDS];
    byte[] raw = key.unsafeReveal(SecretAccess.FOR_CRYPTO);
    for (int i = 0; i < FOUR; i++) {
      state[DIAGONAL * i] = Pack.littleEndianToInt(SIGMA.unsafeArray(), 4 * i);
      state[1 + i] = Pack.littleEndianToInt(raw, 4 * i);
      state[11 + i] = Pack.littleEndianToInt(raw, PREFIX + 4 * i);
      state[6 + i] = Pack.littleEndianToInt(nonce.unsafeArray(), 4 * i);
    }
    int[] mixed = new int[WORDS];
    Salsa20Engine.salsaCore(ROUNDS, state, mixed);
    byte[] out = new byte[KEY_SIZE];
    for (int i = 0; i < FOUR; i++) {
      int diagonal = DIAGONAL * i;
      Pack.intToLittleEndian(mixed[diagonal] - state[diagonal], out, 4 * i);
      Pack.intToLittleEndian(mixed[6 + i] - state[6 + i], out, PREFIX + 4 * i);
    }
    Arrays.fill(state, 0);
    Arrays.fill(mixed, 0);
    return SecretBytes.wrap(out);
  }

  /** The message in {@code box}, tag first; empty where subkey, nonce and box do not agree. */
  public static Optional<Bytes> open(SecretBytes subkey, Bytes nonce, Bytes box) {
    requireSizes(subkey, nonce);
    if (box.size() < TAG_SIZE) {
      return Optional.empty();
    }
    byte[] cipher = box.slice(TAG_SIZE, box.size()).unsafeArray();
    Salsa20Engine stream = stream(subkey, nonce);
    byte[] tag = tag(stream, cipher);
    if (!MessageDigest.isEqual(tag, box.slice(0, TAG_SIZE).unsafeArray())) {
      return Optional.empty();
    }
    byte[] message = new byte[cipher.length];
    stream.processBytes(cipher, 0, cipher.length, message, 0);
    return Optional.of(Bytes.wrap(message));
  }

  /** Seals as a phone does: there for tests and for phones that are simulated. */
  public static Bytes seal(SecretBytes key, Bytes nonce, Bytes message) {
    SecretBytes subkey = subkey(key, nonce);
    Salsa20Engine stream = stream(subkey, nonce);
    byte[] macKey = macKey(stream);
    byte[] cipher = new byte[message.size()];
    stream.processBytes(message.unsafeArray(), 0, cipher.length, cipher, 0);
    return Bytes.concat(Bytes.wrap(mac(macKey, cipher)), Bytes.wrap(cipher));
  }

  private static Salsa20Engine stream(SecretBytes subkey, Bytes nonce) {
    Salsa20Engine engine = new Salsa20Engine();
    KeyParameter key = new KeyParameter(subkey.unsafeReveal(SecretAccess.FOR_CRYPTO));
    engine.init(true, new ParametersWithIV(key, nonce.slice(PREFIX, NONCE_SIZE).unsafeArray()));
    return engine;
  }

  private static byte[] tag(Salsa20Engine stream, byte[] cipher) {
    return mac(macKey(stream), cipher);
  }

  /** The first 32 bytes of the stream authenticate, the rest encrypts. */
  private static byte[] macKey(Salsa20Engine stream) {
    byte[] key = new byte[KEY_SIZE];
    stream.processBytes(key, 0, KEY_SIZE, key, 0);
    return key;
  }

  private static byte[] mac(byte[] key, byte[] cipher) {
    Poly1305 mac = new Poly1305();
    mac.init(new KeyParameter(key));
    mac.update(cipher, 0, cipher.length);
    byte[] tag = new byte[TAG_SIZE];
    mac.doFinal(tag, 0);
    Arrays.fill(key, (byte) 0);
    return tag;
  }

  private static void requireSizes(SecretBytes key, Bytes nonce) {
    if (key.size() != KEY_SIZE || nonce.size() != NONCE_SIZE) {
      throw new IllegalArgumentException(
          "key of " + key.size() + " and nonce of " + nonce.size() + " bytes");
    }
  }
}
