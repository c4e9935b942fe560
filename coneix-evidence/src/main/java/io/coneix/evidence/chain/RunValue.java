package io.coneix.evidence.chain;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.LogEntry;

/**
 * r_k of a contract's run chain, secret until run k begins. Immutable.
 *
 * @param k 0 to {@link RunChain#MAX_RUNS}
 * @param value 32 bytes
 */
public record RunValue(int k, SecretBytes value) {
  private static final String STEP_LABEL = "coneix/run/step/1";

  /** Refuses an index out of range and a value of another length. */
  public RunValue {
    if (k < 0 || k > RunChain.MAX_RUNS) {
      throw new IllegalArgumentException("run " + k);
    }
    if (value.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("value of " + value.size() + " bytes");
    }
  }

  /** r of a lower index, or this one's copy. */
  public RunValue at(int lower) {
    if (lower < 0 || lower > k) {
      throw new IllegalArgumentException("run " + lower + " above " + k);
    }
    return new RunValue(lower, new HashWalk(STEP_LABEL).down(value, k - lower));
  }

  /** True where this value leads down to {@code anchor}, the r_0 of an acceptance. */
  public boolean leadsTo(Bytes anchor) {
    return at(0).revealed().equals(anchor);
  }

  /** The value in the clear, for an acceptance (r_0), a job or a bundle. */
  public Bytes revealed() {
    return Bytes.wrap(value.reveal(SecretAccess.FOR_SEALED_ENCODING));
  }

  /** The name that run k has in the log. */
  public Bytes name() {
    return Sha256.labelled("coneix/run/name/1", unsafe());
  }

  /**
   * The body that goes with the name.
   *
   * @param digest the input digest for a run, else {@link RunKind#NO_DIGEST}
   */
  public Bytes body(RunKind kind, Bytes digest) {
    if (digest.size() != Sha256.SIZE
        || (kind != RunKind.RUN && !digest.equals(RunKind.NO_DIGEST))) {
      throw new IllegalArgumentException("digest that a name of kind " + kind + " cannot have");
    }
    return Sha256.labelled("coneix/run/body/1", unsafe(), Bytes.of((byte) kind.wire()), digest);
  }

  /** The log entry of run k: {@link #name} and {@link #body}. */
  public LogEntry entry(RunKind kind, Bytes digest) {
    return new LogEntry(name(), body(kind, digest));
  }

  private Bytes unsafe() {
    return Bytes.wrap(value.unsafeReveal(SecretAccess.FOR_CRYPTO));
  }
}
