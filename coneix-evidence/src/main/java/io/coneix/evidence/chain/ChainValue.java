package io.coneix.evidence.chain;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A value of the holder's chain: it shows which log entries up to its index are the holder's, so it
 * goes into jobs and the holder's own bundles only. Immutable.
 *
 * @param index 0 to {@link NameChain#LENGTH}
 * @param value 32 bytes
 */
public record ChainValue(int index, SecretBytes value) {
  /** Refuses an index out of range and a value of another length. */
  public ChainValue {
    if (index < 0 || index > NameChain.LENGTH) {
      throw new IllegalArgumentException("index " + index);
    }
    if (value.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("value of " + value.size() + " bytes");
    }
  }

  /** The value of a lower index, or this one's copy. */
  public ChainValue at(int lowerIndex) {
    if (lowerIndex < 0 || lowerIndex > index) {
      throw new IllegalArgumentException("index " + lowerIndex + " above " + index);
    }
    return new ChainValue(lowerIndex, NameChain.walk().down(value, index - lowerIndex));
  }

  /** The name that node {@link #index} has in the log. */
  public Bytes name() {
    return name(value.unsafeReveal(SecretAccess.FOR_CRYPTO));
  }

  /** The names of the nodes from {@code first} to {@link #index}, rising; two hashes for each. */
  public List<Bytes> namesFrom(int first) {
    if (first < 0 || first > index) {
      throw new IllegalArgumentException("index " + first + " above " + index);
    }
    HashWalk walk = NameChain.walk();
    byte[] at = value.reveal(SecretAccess.FOR_CRYPTO);
    List<Bytes> names = new ArrayList<>(index - first + 1);
    for (int i = index; i >= first; i--) {
      names.add(name(at));
      walk.down(at, 1);
    }
    Collections.reverse(names);
    return names;
  }

  private static Bytes name(byte[] value) {
    return Sha256.labelled("coneix/chain/name/1", Bytes.wrap(value));
  }
}
