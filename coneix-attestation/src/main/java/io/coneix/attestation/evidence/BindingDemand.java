package io.coneix.attestation.evidence;

import io.coneix.attestation.quote.QuoteBody;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.ProvenLog;
import java.util.Optional;

/**
 * What somebody who is about to use an enclave's keys asks of their binding. Immutable.
 *
 * <p>Says nothing about the quote itself: that it is genuine, and of which code, is for {@link
 * io.coneix.attestation.verify.QuoteVerifier} and {@link
 * io.coneix.attestation.policy.AttestationPolicy}.
 *
 * @param signKey the key that statements are checked with
 * @param sealKey the key that jobs are sealed to
 * @param nonce the nonce that was given; empty for who gave none
 * @param atSec when the keys are used, in seconds since 1970 UTC
 */
public record BindingDemand(Bytes signKey, Bytes sealKey, Optional<Bytes> nonce, long atSec) {
  /** How old the checkpoint may be, in seconds: a day, as in simulated evidence. */
  public static final long MAX_AGE_SEC = 86_400;

  /**
   * Checks that {@code body} reports {@code binding}, and that the binding is of these keys, this
   * nonce, and a checkpoint of {@code log} not older than {@value #MAX_AGE_SEC} s.
   *
   * @param log proves the checkpoint inside the binding
   * @throws BindingRefused naming the part that is another
   */
  public void check(KeyBinding binding, QuoteBody body, ProvenLog log) {
    require(
        body.reportData().equals(binding.reportData()),
        "report data",
        "the binding's hash and nonce");
    require(binding.signKey().equals(signKey), "sign key", "the key at hand");
    require(binding.sealKey().equals(sealKey), "seal key", "the key at hand");
    require(
        nonce.isEmpty() || nonce.get().equals(binding.nonce()), "nonce", "the one that was given");
    long made =
        log.lowerBoundSec(binding.checkpoint())
            .orElseThrow(() -> new BindingRefused("checkpoint", "one of this log", "another"));
    long age = atSec - made;
    if (age > MAX_AGE_SEC) {
      throw new BindingRefused("checkpoint", "at most " + MAX_AGE_SEC + " s old", age + " s");
    }
  }

  private static void require(boolean holds, String part, String expected) {
    if (!holds) {
      throw new BindingRefused(part, expected, "another");
    }
  }
}
