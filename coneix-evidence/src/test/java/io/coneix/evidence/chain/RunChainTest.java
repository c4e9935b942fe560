package io.coneix.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cbor.MalformedCbor;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunChainTest {
  private static final Bytes OFFER = Examples.filled(32, 7);
  private static final RunChain CHAIN = RunChain.of(Examples.ROOT, OFFER, 24);
  private static final Bytes DIGEST = Examples.rising(32);

  @Test
  void eachValue_isTheHashOfTheNext_andLeadsToTheAnchor() {
    Bytes anchor = CHAIN.value(0).revealed();
    for (int k = 0; k < CHAIN.runs(); k++) {
      assertThat(Sha256.labelled("coneix/run/step/1", CHAIN.value(k + 1).revealed()))
          .isEqualTo(CHAIN.value(k).revealed());
      assertThat(CHAIN.value(k + 1).leadsTo(anchor)).isTrue();
    }
  }

  @Test
  void T11_valueOfAnotherPlace_doesNotLeadToTheAnchor() {
    Bytes anchor = CHAIN.value(0).revealed();
    SecretBytes third = CHAIN.value(3).value();
    assertThat(new RunValue(2, third).leadsTo(anchor)).isFalse();
    assertThat(new RunValue(4, third).leadsTo(anchor)).isFalse();
    RunChain other = RunChain.of(Examples.ROOT, Examples.filled(32, 8), 24);
    assertThat(other.value(3).leadsTo(anchor)).isFalse();
    assertThatThrownBy(() -> CHAIN.value(25)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CHAIN.value(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void T10_body_bindsNameKindAndDigest() {
    Set<Bytes> bodies = new HashSet<>();
    for (int k = 1; k <= 3; k++) {
      bodies.add(CHAIN.value(k).body(RunKind.RUN, DIGEST));
      bodies.add(CHAIN.value(k).body(RunKind.RUN, RunKind.NO_DIGEST));
      bodies.add(CHAIN.value(k).body(RunKind.VOID, RunKind.NO_DIGEST));
      bodies.add(CHAIN.value(k).body(RunKind.REVOKED, RunKind.NO_DIGEST));
      bodies.add(CHAIN.value(k).name());
    }
    assertThat(bodies).hasSize(15);
    assertThat(CHAIN.value(1).entry(RunKind.RUN, DIGEST).name()).isEqualTo(CHAIN.value(1).name());
    assertThat(CHAIN.value(1).entry(RunKind.RUN, DIGEST).body())
        .isEqualTo(CHAIN.value(1).body(RunKind.RUN, DIGEST));
  }

  @Test
  void digestOfANameThatDidNotRun_isZeros() {
    RunValue value = CHAIN.value(1);
    assertThatThrownBy(() -> value.body(RunKind.VOID, DIGEST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> value.body(RunKind.RUN, Examples.rising(31)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wireNumbers_startAtOne() {
    for (RunKind kind : RunKind.values()) {
      Fields fields = Fields.of("x", CborValue.array(CborValue.of(kind.wire())));
      assertThat(RunKind.read(fields, "kind")).isEqualTo(kind);
    }
    assertThat(RunKind.RUN.wire()).isEqualTo(1);
    for (int wrong : new int[] {0, 4}) {
      Fields fields = Fields.of("x", CborValue.array(CborValue.of(wrong)));
      assertThatThrownBy(() -> RunKind.read(fields, "kind")).isInstanceOf(MalformedCbor.class);
    }
  }

  @Test
  void numberOfRunsOutOfRange_isRefused() {
    for (int runs : new int[] {0, -1, RunChain.MAX_RUNS + 1}) {
      assertThatThrownBy(() -> RunChain.of(Examples.ROOT, OFFER, runs))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> RunChain.of(Examples.ROOT, Bytes.EMPTY, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
