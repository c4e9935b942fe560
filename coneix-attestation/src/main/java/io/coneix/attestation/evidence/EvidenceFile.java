package io.coneix.attestation.evidence;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.Quote;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * Evidence about an enclave in hardware together with the collateral that it names: all that a
 * judgement needs but the root and the time. Immutable; whether it is genuine is not yet known.
 *
 * <p>This is what is logged, served, sealed to enclaves and kept in bundles, so that evidence can
 * be judged at log time wherever it is found, in ten years too. Signed by nobody of ours, as {@link
 * HardwareEvidence} says; a plain array with the name of its type (THREATS, T30).
 *
 * @param evidence quote, binding, and the hash of the collateral
 * @param collateral as it was when the evidence was logged
 */
public record EvidenceFile(HardwareEvidence evidence, Collateral collateral) {
  /** Stands behind the version. */
  public static final String TYPE = "application/coneix-evidence-file+cbor";

  private static final String WHAT = "evidence file";
  private static final int VERSION = 1;
  private static final int MAX_EVIDENCE = Quote.MAX_SIZE + KeyBinding.MAX_SIZE + 256;

  /** Refuses collateral that the evidence does not name. */
  public EvidenceFile {
    if (!evidence.collateralHash().equals(HardwareEvidence.hashOf(collateral))) {
      throw new IllegalArgumentException("collateral that the evidence does not name");
    }
  }

  /** Evidence of a quote about {@code binding}, to be judged by {@code collateral}. */
  public static EvidenceFile of(Bytes quote, KeyBinding binding, Collateral collateral) {
    return new EvidenceFile(
        new HardwareEvidence(quote, binding, HardwareEvidence.hashOf(collateral)), collateral);
  }

  /**
   * Reads an encoded file; see {@link HardwareEvidence#decode} for what else is refused.
   *
   * @throws io.coneix.evidence.error.UnusableInput where it is no such file, or holds other
   *     collateral than the evidence names
   */
  public static EvidenceFile decode(Bytes encoded) {
    Fields fields = Cbor.fields(WHAT, encoded);
    fields.version(VERSION);
    if (!fields.text("type", 1, TYPE.length()).equals(TYPE)) {
      throw fields.malformed("type", TYPE, "another");
    }
    HardwareEvidence evidence = HardwareEvidence.decode(fields.bytes("evidence", 1, MAX_EVIDENCE));
    Bytes json = fields.bytes("collateral", 1, Collateral.MAX_SIZE);
    fields.end();
    Collateral collateral = Collateral.fromJson(json);
    if (!collateral.toJson().equals(json)) {
      throw fields.malformed("collateral", "the file as we write it", "another spelling");
    }
    if (!evidence.collateralHash().equals(HardwareEvidence.hashOf(collateral))) {
      throw fields.malformed("collateral", "the one that the evidence names", "another");
    }
    return new EvidenceFile(evidence, collateral);
  }

  /** [1, type, encoded evidence, collateral]. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(TYPE),
            CborValue.of(evidence.encode()),
            CborValue.of(collateral.toJson())));
  }

  /** The quote, taken apart. */
  public Quote quote() {
    return Quote.decode(evidence.quote());
  }
}
