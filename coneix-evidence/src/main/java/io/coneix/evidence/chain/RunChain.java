package io.coneix.evidence.chain;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.key.RootSecret;

/**
 * The run names of one contract: value k is shown when run k begins, and only the holder can make
 * the next (THREATS, T10, T11). Immutable; secret.
 */
public final class RunChain {
  /** Greatest number of names of one contract. */
  public static final int MAX_RUNS = 4096;

  private final int runs;
  private final SecretBytes top;

  private RunChain(int runs, SecretBytes top) {
    this.runs = runs;
    this.top = top;
  }

  /**
   * The chain of the contract that answers an offer.
   *
   * @param offerHash SHA-256 of the encoded offer
   * @param runs K: how many names it has, 1 to {@value #MAX_RUNS}
   */
  public static RunChain of(RootSecret root, Bytes offerHash, int runs) {
    if (offerHash.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("offer hash of " + offerHash.size() + " bytes");
    }
    if (runs < 1 || runs > MAX_RUNS) {
      throw new IllegalArgumentException(runs + " runs, allowed 1 to " + MAX_RUNS);
    }
    return new RunChain(runs, root.derive("coneix/run/top/1", offerHash));
  }

  /** K: how many names there are. */
  public int runs() {
    return runs;
  }

  /** r_k, with {@code k} from 0 (the anchor in the acceptance) to {@link #runs}. */
  public RunValue value(int k) {
    return new RunValue(runs, top).at(k);
  }
}
