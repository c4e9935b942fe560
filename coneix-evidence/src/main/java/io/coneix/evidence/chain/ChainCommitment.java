package io.coneix.evidence.chain;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.Sha256;
import java.nio.ByteBuffer;

/** Ties a contract to a place of the holder's chain without showing it (THREATS, T02). */
public final class ChainCommitment {
  /** Length of the salt in bytes. */
  public static final int SALT_SIZE = 32;

  private ChainCommitment() {}

  /** The commitment to {@code value} and its index, hidden by {@code salt}; 32 bytes. */
  public static Bytes of(Bytes salt, ChainValue value) {
    if (salt.size() != SALT_SIZE) {
      throw new IllegalArgumentException("salt of " + salt.size() + " bytes");
    }
    Bytes index = Bytes.wrap(ByteBuffer.allocate(Integer.BYTES).putInt(value.index()).array());
    Bytes secret = Bytes.wrap(value.value().unsafeReveal(SecretAccess.FOR_CRYPTO));
    return Sha256.labelled("coneix/chain/commitment/1", salt, index, secret);
  }
}
