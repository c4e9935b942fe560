package io.coneix.attestation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.quote.QuoteBody;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogProofBuilder;
import io.coneix.evidence.log.ProvenLog;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.testworld.MemoryLog;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Report data, and what is asked of it; T29 at the level of the library. */
class KeyBindingTest {
  private static final long DAY = 86_400;

  private final World world = new World(2026);
  private final Bytes signKey = world.bytes(32);
  private final Bytes sealKey = world.bytes(1_216);
  private final Bytes nonce = world.bytes(32);
  private final TimedCheckpoint checkpoint = published(world.log(), "first");
  private final long madeSec = world.log().timeSec();
  private final KeyBinding binding = new KeyBinding(signKey, sealKey, checkpoint, nonce);
  private final ProvenLog proof = proof(world.log(), checkpoint);

  private static TimedCheckpoint published(MemoryLog log, String what) {
    log.append(LogEntry.ofObject(EntryKind.EVIDENCE, Sha256.of(Bytes.utf8(what))));
    return log.publish();
  }

  private static ProvenLog proof(MemoryLog log, TimedCheckpoint checkpoint) {
    LogProofBuilder builder = log.proof();
    builder.timed(checkpoint);
    return builder.build().verify(log.keys());
  }

  private static QuoteBody body(KeyBinding reported) {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    byte[] data = reported.reportData().toArray();
    sketch.body = b -> System.arraycopy(data, 0, b, 320, data.length);
    return Quote.decode(sketch.quoteBytes()).body();
  }

  private BindingDemand demand(long atSec) {
    return new BindingDemand(signKey, sealKey, Optional.of(nonce), atSec);
  }

  private void assertRefused(BindingDemand demand, KeyBinding found, String part) {
    QuoteBody body = body(found);
    assertThatExceptionOfType(BindingRefused.class)
        .isThrownBy(() -> demand.check(found, body, proof))
        .withMessageContaining(part);
  }

  @Test
  void reportData_isHashAndNonce() {
    assertThat(binding.reportData().size()).isEqualTo(64);
    assertThat(binding.reportData().slice(32, 64)).isEqualTo(nonce);
    assertThat(KeyBinding.decode(binding.encode())).isEqualTo(binding);
  }

  @Test
  void everyField_changesTheHash() {
    TimedCheckpoint later = published(world.log(), "second");
    for (KeyBinding other :
        new KeyBinding[] {
          new KeyBinding(world.bytes(32), sealKey, checkpoint, nonce),
          new KeyBinding(signKey, world.bytes(1_216), checkpoint, nonce),
          new KeyBinding(signKey, sealKey, later, nonce),
          new KeyBinding(signKey, sealKey, checkpoint, world.bytes(32))
        }) {
      assertThat(other.reportData().slice(0, 32)).isNotEqualTo(binding.reportData().slice(0, 32));
    }
  }

  @Test
  void otherSizes_areNoBinding() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeyBinding(world.bytes(31), sealKey, checkpoint, nonce));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeyBinding(signKey, world.bytes(1_215), checkpoint, nonce));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeyBinding(signKey, sealKey, checkpoint, world.bytes(33)));
  }

  @Test
  void ownKeysNonceAndADay_areAccepted() {
    demand(madeSec).check(binding, body(binding), proof);
    demand(madeSec + DAY).check(binding, body(binding), proof);
    new BindingDemand(signKey, sealKey, Optional.empty(), madeSec)
        .check(binding, body(binding), proof);
  }

  @Test
  void T29_checkpointOlderThanADay_isRefused() {
    assertRefused(demand(madeSec + DAY + 1), binding, "checkpoint");
  }

  @Test
  void T29_checkpointOfAnotherLog_isRefused() {
    TimedCheckpoint foreign = published(new World(2027).log(), "first");
    assertRefused(demand(madeSec), new KeyBinding(signKey, sealKey, foreign, nonce), "checkpoint");
  }

  @Test
  void T29_otherKeys_areRefused() {
    assertRefused(
        demand(madeSec), new KeyBinding(world.bytes(32), sealKey, checkpoint, nonce), "sign key");
    assertRefused(
        demand(madeSec),
        new KeyBinding(signKey, world.bytes(1_216), checkpoint, nonce),
        "seal key");
  }

  @Test
  void T29_otherNonce_isRefused() {
    assertRefused(
        demand(madeSec), new KeyBinding(signKey, sealKey, checkpoint, world.bytes(32)), "nonce");
  }

  @Test
  void T29_quoteAboutAnotherBinding_isRefused() {
    QuoteBody foreign = body(new KeyBinding(world.bytes(32), sealKey, checkpoint, nonce));
    assertThatExceptionOfType(BindingRefused.class)
        .isThrownBy(() -> demand(madeSec).check(binding, foreign, proof))
        .withMessageContaining("report data");
  }
}
