package io.coneix.holder.store;

import io.coneix.evidence.bytes.Bytes;
import java.nio.ByteBuffer;

/** Keys of rows: numbers as big-endian bytes, so that their order is the numbers'. Stateless. */
public final class RowKeys {
  private RowKeys() {}

  /** The key of a number that is not negative. */
  public static Bytes of(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("number " + number);
    }
    return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  /** The number of a key that {@link #of(long)} made. */
  public static long number(Bytes key) {
    return ByteBuffer.wrap(key.unsafeArray()).getLong();
  }

  /** The key of a name. */
  public static Bytes of(String name) {
    return Bytes.utf8(name);
  }
}
