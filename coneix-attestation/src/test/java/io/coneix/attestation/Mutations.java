package io.coneix.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.attestation.verify.VerifiedCollateral;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Judges changed evidence: refused as unusable, refused as not genuine, or accepted. */
final class Mutations {
  /** Every bit in the long run; a bit in {@code step} in the short one. */
  private static final boolean LONG = Boolean.getBoolean("coneix.long");

  private final RealEvidence evidence;
  private final Bytes quote;
  private final Quote plainQuote;
  private final Collateral collateral;
  private final QuoteVerifier verifier = new QuoteVerifier(TrustedRoot.intelSgx());
  private final VerifiedCollateral verified;
  private int tried;

  Mutations(RealEvidence evidence) {
    this.evidence = evidence;
    quote = evidence.quoteBytes();
    plainQuote = Quote.decode(quote);
    collateral = evidence.collateral();
    verified = verifier.verifyCollateral(collateral);
    assertThat(accepts(quote)).isTrue();
    assertThat(accepts(collateral)).isTrue();
  }

  Bytes quote() {
    return quote;
  }

  Quote plainQuote() {
    return plainQuote;
  }

  Collateral collateral() {
    return collateral;
  }

  int tried() {
    return tried;
  }

  boolean accepts(Bytes changed) {
    try {
      return verifier.verify(Quote.decode(changed), verified, evidence.at()).isGenuine();
    } catch (UnusableInput e) {
      assertThat(e.where()).isNotEmpty();
      return false;
    }
  }

  boolean accepts(Collateral changed) {
    try {
      return verifier.verify(plainQuote, changed, evidence.at()).isGenuine();
    } catch (UnusableInput e) {
      assertThat(e.where()).isNotEmpty();
      return false;
    }
  }

  boolean acceptsFile(Bytes changed) {
    try {
      return accepts(Collateral.fromJson(changed));
    } catch (UnusableInput e) {
      assertThat(e.where()).isNotEmpty();
      return false;
    }
  }

  /** The bits whose change {@code accepts} says yes to. */
  List<Integer> accepted(
      Bytes whole, int from, int to, int step, Function<Bytes, Boolean> accepts) {
    List<Integer> bits = new ArrayList<>();
    byte[] copy = whole.toArray();
    for (int bit = 8 * from; bit < 8 * to; bit += LONG ? 1 : step) {
      copy[bit / 8] ^= (byte) (1 << bit % 8);
      if (accepts.apply(Bytes.of(copy))) {
        bits.add(bit);
      }
      copy[bit / 8] ^= (byte) (1 << bit % 8);
      tried++;
    }
    return bits;
  }

  /** The collateral with other parts; null keeps one. */
  Collateral with(
      @org.jspecify.annotations.Nullable String pckChain,
      @org.jspecify.annotations.Nullable Bytes rootCrl,
      @org.jspecify.annotations.Nullable Bytes pckCrl,
      @org.jspecify.annotations.Nullable String tcbChain,
      @org.jspecify.annotations.Nullable Bytes tcbSignature,
      @org.jspecify.annotations.Nullable Bytes qeSignature) {
    Collateral c = collateral;
    return new Collateral(
        pckChain == null ? c.pckCrlIssuerChain() : pckChain,
        rootCrl == null ? c.rootCaCrl() : rootCrl,
        pckCrl == null ? c.pckCrl() : pckCrl,
        tcbChain == null ? c.tcbInfoIssuerChain() : tcbChain,
        c.tcbInfo(),
        tcbSignature == null ? c.tcbInfoSignature() : tcbSignature,
        c.qeIdentityIssuerChain(),
        c.qeIdentity(),
        qeSignature == null ? c.qeIdentitySignature() : qeSignature);
  }

  /** The collateral with another chain above the QE identity. */
  Collateral withQeIdentityIssuerChain(String chain) {
    Collateral c = collateral;
    return new Collateral(
        c.pckCrlIssuerChain(),
        c.rootCaCrl(),
        c.pckCrl(),
        c.tcbInfoIssuerChain(),
        c.tcbInfo(),
        c.tcbInfoSignature(),
        chain,
        c.qeIdentity(),
        c.qeIdentitySignature());
  }

  /** The quote with another chain of certificates, of any size. */
  Bytes withPckChain(Bytes chain) {
    Bytes old = plainQuote.signatureData().pckChain();
    int at = plainQuote.signatureData().pckChainAt();
    int more = chain.size() - old.size();
    byte[] before = quote.slice(0, at).toArray();
    int signature = plainQuote.signedBytes().size();
    addToSize(before, at - 4, more);
    addToSize(before, signature, more);
    if (plainQuote.header().version() > 3) {
      addToSize(before, signature + 4 + 128 + 2, more); // of the outer certification data
    }
    return Bytes.concat(Bytes.wrap(before), chain, quote.slice(at + old.size(), quote.size()));
  }

  private static void addToSize(byte[] bytes, int at, int more) {
    ByteBuffer sizes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    sizes.putInt(at, sizes.getInt(at) + more);
  }
}
