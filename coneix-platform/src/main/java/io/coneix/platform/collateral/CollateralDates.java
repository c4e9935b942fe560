package io.coneix.platform.collateral;

import io.coneix.attestation.verify.VerifiedCollateral;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * When the pieces of one collateral end. Immutable.
 *
 * @param rootCaCrl nextUpdate of the root's list
 * @param pckCrl nextUpdate of the PCK CA's list
 * @param tcbInfo nextUpdate
 * @param qeIdentity nextUpdate
 */
public record CollateralDates(
    Instant rootCaCrl, Instant pckCrl, Instant tcbInfo, Instant qeIdentity) {
  /** The pieces that end before their issuers' certificates, which live for years. */
  public enum Piece {
    /** The root's revocation list: up to a year. */
    ROOT_CA_CRL,
    /** The PCK CA's revocation list: a month. */
    PCK_CRL,
    /** TCB info: a month. */
    TCB_INFO,
    /** QE identity: a month. */
    QE_IDENTITY;

    /** For example {@code tcb_info}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads the dates. */
  public static CollateralDates of(VerifiedCollateral collateral) {
    return new CollateralDates(
        collateral.rootCaCrl().period().until(),
        collateral.pckCrl().period().until(),
        collateral.tcbInfo().period().until(),
        collateral.qeIdentity().period().until());
  }

  /** When one piece ends. */
  public Instant of(Piece piece) {
    return switch (piece) {
      case ROOT_CA_CRL -> rootCaCrl;
      case PCK_CRL -> pckCrl;
      case TCB_INFO -> tcbInfo;
      case QE_IDENTITY -> qeIdentity;
    };
  }

  /** The piece that ends first. */
  public Piece first() {
    return Arrays.stream(Piece.values()).min(Comparator.comparing(this::of)).orElseThrow();
  }

  /** When the first piece ends; from then on no quote is judged by it. */
  public Instant nextUpdate() {
    return of(first());
  }
}
