package io.coneix.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.json.JsonFields;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.attestation.verify.Verdict;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.SharedData;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code data/dcap/expected-verdicts.json}, row by row. */
class ExpectedVerdictsTest {
  private static final QuoteVerifier VERIFIER = new QuoteVerifier(TrustedRoot.intelSgx());

  /** One row. */
  record Row(
      String quote,
      String collateral,
      Instant at,
      String verdict,
      List<String> advisories,
      String note) {
    static Row of(JsonFields in) {
      return new Row(
          in.text("quote"),
          in.text("collateral"),
          in.date("at"),
          in.text("verdict"),
          in.has("advisories") ? in.texts("advisories", 0, 99) : List.of(),
          in.has("note") ? in.text("note") : "");
    }

    Bytes quoteBytes() {
      byte[] bytes = RealEvidence.file(quote).toArray();
      if (note.equals("bit 0 of quote byte 112 flipped")) {
        bytes[112] ^= 1;
      }
      return Bytes.wrap(bytes);
    }

    void check() {
      Quote parsed = Quote.decode(quoteBytes());
      Collateral pieces = Collateral.fromJson(RealEvidence.file(collateral));
      Verdict found = VERIFIER.verify(parsed, pieces, at);
      String status = found.status().map(TcbStatus::toString).orElse("REJECT");
      assertThat(status).as(found.failure().toString()).isEqualTo(verdict);
      assertThat(found.advisories()).containsExactlyElementsOf(new TreeSet<>(advisories));
      assertThat(found.isGenuine()).isEqualTo(found.failure().isEmpty());
    }

    @Override
    public String toString() {
      return quote + " at " + at + " is " + verdict + " " + note;
    }
  }

  @TestFactory
  Stream<DynamicTest> row_comesOutAsExpected() {
    String json =
        new String(SharedData.bytes("dcap/expected-verdicts.json"), StandardCharsets.UTF_8);
    List<Row> rows =
        JsonFields.of("rows", "{\"rows\":" + json + "}").objects("rows", 13, 99, Row::of);
    return rows.stream().map(row -> DynamicTest.dynamicTest(row.toString(), row::check));
  }
}
