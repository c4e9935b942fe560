package io.coneix.attestation.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.coneix.attestation.crl.Crl;
import io.coneix.attestation.quote.Quote;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** T44: the largest inputs that are read at all, of the costliest shapes, within 64 MiB of heap. */
class MemoryTest {
  private static final long BOUND = 64L << 20;

  private static void assertBounded(String what, Runnable reading) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try {
      reading.run();
    } catch (UnusableInput e) {
      assertThat(e.where()).isNotEmpty();
    }
    // All that was ever allocated, whether or not it lived at the same time.
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).as(what).isLessThan(BOUND);
  }

  private static Bytes filled(String unit, int size, String before, String after) {
    int count = (size - before.length() - after.length()) / unit.length();
    return Bytes.utf8(before + unit.repeat(count) + after);
  }

  @Test
  void T44_largestFiles_stayWithin64MiB() {
    int size = Collateral.MAX_SIZE;
    assertBounded("numbers", () -> Collateral.fromJson(filled("0,", size, "{\"a\":[", "0]}")));
    assertBounded("arrays", () -> Collateral.fromJson(filled("[],", size, "{\"a\":[", "0]}")));
    assertBounded("one-items", () -> Collateral.fromJson(filled("[0],", size, "{\"a\":[", "0]}")));
    assertBounded(
        "objects", () -> Collateral.fromJson(filled("{\"a\":0},", size, "{\"a\":[", "0]}")));
    assertBounded("texts", () -> Collateral.fromJson(filled("\"\",", size, "{\"a\":[", "0]}")));
    assertBounded("escapes", () -> Collateral.fromJson(filled("\\n", size, "{\"a\":\"", "\"}")));
    assertBounded("depth", () -> Collateral.fromJson(filled("[", size, "", "")));
    assertBounded("members", () -> Collateral.fromJson(members(size)));
    assertBounded("too large", () -> Collateral.fromJson(filled(" ", size + 9, "", "")));
  }

  private static Bytes members(int size) {
    int count = size / 9;
    return Bytes.utf8(
        IntStream.range(0, count)
            .mapToObj(i -> "\"" + Integer.toString(i, 36) + "\":0")
            .collect(Collectors.joining(",", "{", "}")));
  }

  @Test
  void T44_largestBinaries_stayWithin64MiB() {
    assertBounded("zeros", () -> Quote.decode(Bytes.wrap(new byte[Quote.MAX_SIZE])));
    byte[] padded = new byte[Quote.MAX_SIZE];
    byte[] quote = new DcapSketch(Kind.SGX_3).quoteBytes().toArray();
    System.arraycopy(quote, 0, padded, 0, quote.length);
    assertBounded("padding", () -> Quote.decode(Bytes.wrap(padded)));
    int each = (list(2_000).size() - list(1_000).size()) / 1_000;
    Bytes list = list((Crl.MAX_SIZE - 300) / each);
    assertThat(list.size()).isBetween(Crl.MAX_SIZE - 300, Crl.MAX_SIZE);
    assertBounded("revoked", () -> Crl.decode("list", list));
  }

  private static Bytes list(int entries) {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    for (int i = 0; i < entries; i++) {
      sketch.pckCrl.revoked.add(BigInteger.TWO.pow(159).add(BigInteger.valueOf(i)));
    }
    return Bytes.of(sketch.pckCrl.der());
  }
}
