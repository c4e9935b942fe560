package io.coneix.attestation.verify;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.Quote;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One way to fail at a step: everything is right but for what the case changes. */
record Case(
    Step step,
    String what,
    Kind kind,
    Consumer<DcapSketch> change,
    UnaryOperator<Quote> forgeQuote,
    UnaryOperator<Collateral> forgeCollateral) {

  static Case of(Step step, String what, Kind kind, Consumer<DcapSketch> change) {
    return new Case(step, what, kind, change, q -> q, c -> c);
  }

  static Case quote(Step step, String what, Kind kind, UnaryOperator<Quote> forge) {
    return new Case(step, what, kind, s -> {}, forge, c -> c);
  }

  Verdict verdict() {
    DcapSketch sketch = new DcapSketch(kind);
    change.accept(sketch);
    return new QuoteVerifier(sketch.trustedRoot())
        .verify(
            forgeQuote.apply(sketch.quote()),
            forgeCollateral.apply(sketch.collateral()),
            DcapSketch.AT);
  }

  @Override
  public String toString() {
    return step + ", " + what + ", " + kind;
  }
}
