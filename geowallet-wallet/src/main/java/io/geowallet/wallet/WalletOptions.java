package io.geowallet.wallet;

import io.coneix.client.Retries;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.run.Pause;
import io.coneix.holder.store.Durability;
import io.geowallet.programs.GeoWalletPrograms;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What a wallet takes from the world around it.
 *
 * @param clock the time of this device
 * @param random the source of keys and salts
 * @param programs what reviews can run
 * @param checker the enclave's own checks, for reviews
 * @param retries how often the platform is asked again
 * @param pause lets time pass while a statement is waited for
 * @param durability what a commit survives
 * @param faults is told of each labelled step
 */
public record WalletOptions(
    Clock clock,
    SecureRandom random,
    ProgramCatalog programs,
    JobChecker checker,
    Retries retries,
    Pause pause,
    Durability durability,
    FaultPoints faults) {
  /** The usual ones: real pauses, commits that survive a loss of power. */
  public static WalletOptions of(Clock clock, SecureRandom random) {
    return new WalletOptions(
        clock,
        random,
        GeoWalletPrograms.catalog(),
        JobChecker.onThisThread(),
        Retries.usual(),
        Pause.sleeping(),
        Durability.POWER_LOSS,
        FaultPoints.none());
  }

  /** The same with another durability: a simulated month need not survive a loss of power. */
  public WalletOptions with(Durability other) {
    return new WalletOptions(clock, random, programs, checker, retries, pause, other, faults);
  }

  /** The same with other programs and checker. */
  public WalletOptions with(ProgramCatalog otherPrograms, JobChecker otherChecker) {
    return new WalletOptions(
        clock, random, otherPrograms, otherChecker, retries, pause, durability, faults);
  }

  /** The same with another listener. */
  public WalletOptions with(FaultPoints listener) {
    return new WalletOptions(
        clock, random, programs, checker, retries, pause, durability, listener);
  }

  /** The same with other retries and pauses. */
  public WalletOptions with(Retries otherRetries, Pause otherPause) {
    return new WalletOptions(
        clock, random, programs, checker, otherRetries, otherPause, durability, faults);
  }
}
