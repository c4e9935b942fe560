package io.coneix.attestation.evidence;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.Quote;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * Evidence about an enclave in hardware: a quote, what its report data is the hash of, and which
 * collateral it is judged by. Immutable; whether the quote is genuine is not yet known.
 *
 * <p>Nobody of ours signs it: the quote carries Intel's chain, and vouches for the rest. It is a
 * plain array with the name of its type, where simulated evidence is a tagged COSE message, so that
 * no byte string is both (THREATS, T30).
 *
 * @param quote as the device gave it
 * @param binding keys, checkpoint and nonce, which the quote reports
 * @param collateralHash 32 bytes: {@link #hashOf} the collateral of the time
 */
public record HardwareEvidence(Bytes quote, KeyBinding binding, Bytes collateralHash) {
  /** Stands behind the version. */
  public static final String TYPE = "application/coneix-hardware-evidence+cbor";

  private static final String WHAT = "hardware evidence";
  private static final int VERSION = 1;

  /**
   * Refuses a quote that does not report the binding, and one of a debug enclave.
   *
   * @throws io.coneix.attestation.quote.MalformedQuote where the quote cannot be taken apart
   * @throws BindingRefused where it reports other data
   * @throws DebugEvidence where its enclave is one for debugging
   */
  public HardwareEvidence {
    if (collateralHash.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("a hash of another size");
    }
    Quote parsed = Quote.decode(quote);
    if (!parsed.body().reportData().equals(binding.reportData())) {
      throw new BindingRefused("all of it", "the binding's hash and nonce", "another");
    }
    DebugEvidence.refuse(parsed.body());
  }

  /** The hash by which evidence names collateral: over the file as {@code toJson} writes it. */
  public static Bytes hashOf(Collateral collateral) {
    return Sha256.labelled("coneix/collateral/1", collateral.toJson());
  }

  /**
   * Reads encoded evidence; see the constructor for what is refused.
   *
   * @throws io.coneix.evidence.error.UnusableInput where it is no hardware evidence
   */
  public static HardwareEvidence decode(Bytes encoded) {
    Fields fields = Cbor.fields(WHAT, encoded);
    fields.version(VERSION);
    String type = fields.text("type", 1, TYPE.length());
    if (!type.equals(TYPE)) {
      throw fields.malformed("type", TYPE, "another");
    }
    Bytes quote = fields.bytes("quote", 1, Quote.MAX_SIZE);
    KeyBinding binding = KeyBinding.decode(fields.bytes("binding", 1, KeyBinding.MAX_SIZE));
    Bytes collateral = fields.bytes("collateral hash", Sha256.SIZE);
    fields.end();
    return new HardwareEvidence(quote, binding, collateral);
  }

  /** [1, type, quote, encoded binding, collateral hash]. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(TYPE),
            CborValue.of(quote),
            CborValue.of(binding.encode()),
            CborValue.of(collateralHash)));
  }
}
