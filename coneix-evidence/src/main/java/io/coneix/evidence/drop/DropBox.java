package io.coneix.evidence.drop;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.log.LogEntry;
import java.nio.ByteBuffer;

/**
 * What names a drop box and its entries. Stateless; thread-safe.
 *
 * <p>Each value is the hash of the one before: the wallet's <i>capability</i> reads and empties the
 * box, the phone's <i>post secret</i> fills it, and the <i>box</i>'s name, which enclave and
 * verifier learn, does neither.
 */
public final class DropBox {
  /** Length of each value in bytes. */
  public static final int SIZE = Sha256.SIZE;

  /** Counters of a box begin with it. */
  public static final long FIRST = 1;

  /** Greatest counter of a box. */
  public static final long LAST = Long.MAX_VALUE - 1;

  /** Longest body that a box takes, in bytes. */
  public static final int MAX_BODY = 8_192;

  private DropBox() {}

  /** The capability of drop device {@code number}: the words bring it back. */
  public static SecretBytes capability(RootSecret root, long number) {
    return root.derive("coneix/drop/capability/1", bytes(number));
  }

  /** What the phone's address holds. */
  public static SecretBytes postSecret(SecretBytes capability) {
    return SecretBytes.wrap(hash("coneix/drop/post/1", capability).toArray());
  }

  /** The box that {@code postSecret} fills. */
  public static Bytes box(SecretBytes postSecret) {
    return hash("coneix/drop/box/1", postSecret);
  }

  /** The box that {@code capability} reads. */
  public static Bytes boxOf(SecretBytes capability) {
    return box(postSecret(capability));
  }

  /** The name in the log of the drop that was number {@code counter} in its box. */
  public static Bytes name(Bytes box, long counter) {
    if (counter < FIRST || counter > LAST) {
      throw new IllegalArgumentException("counter " + counter);
    }
    return Sha256.labelled("coneix/drop/name/1", box, bytes(counter));
  }

  /** The entry in the log of a posted body. */
  public static LogEntry entry(Bytes box, long counter, Bytes body) {
    return new LogEntry(name(box, counter), Sha256.of(body));
  }

  private static Bytes hash(String label, SecretBytes secret) {
    if (secret.size() != SIZE) {
      throw new IllegalArgumentException("secret of " + secret.size() + " bytes");
    }
    return Sha256.labelled(label, Bytes.wrap(secret.unsafeReveal(SecretAccess.FOR_CRYPTO)));
  }

  private static Bytes bytes(long number) {
    return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }
}
