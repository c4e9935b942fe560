package io.coneix.attestation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.SimulationEvidence;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.testkit.Golden;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hardware evidence and simulated evidence, and that neither is the other. */
class HardwareEvidenceTest {
  private final World world = new World(2026);
  private final KeyBinding binding =
      new KeyBinding(world.bytes(32), world.bytes(1_216), world.log().publish(), world.bytes(32));

  private static Bytes quote(Kind kind, KeyBinding binding, Consumer<byte[]> change) {
    DcapSketch sketch = new DcapSketch(kind);
    byte[] data = binding.reportData().toArray();
    int at = kind.isTdx() ? 520 : 320;
    sketch.body =
        body -> {
          System.arraycopy(data, 0, body, at, data.length);
          change.accept(body);
        };
    return sketch.quoteBytes();
  }

  private HardwareEvidence evidence(Kind kind) {
    Bytes hash = HardwareEvidence.hashOf(new DcapSketch(kind).collateral());
    return new HardwareEvidence(quote(kind, binding, b -> {}), binding, hash);
  }

  private Bytes simulated() {
    return new SimulationSource(world.host(), World.IMAGE).attest(binding);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void evidence_decodesToItself(Kind kind) {
    HardwareEvidence evidence = evidence(kind);
    assertThat(HardwareEvidence.decode(evidence.encode())).isEqualTo(evidence);
  }

  @Test
  void simulationSource_makesTheSimulatedEvidenceThatThereIs() {
    SimulationEvidence evidence = SimulationEvidence.verify(simulated());
    assertThat(evidence.signKey()).isEqualTo(binding.signKey());
    assertThat(evidence.sealKey()).isEqualTo(binding.sealKey());
    assertThat(evidence.checkpoint()).isEqualTo(binding.checkpoint());
    assertThat(evidence.imageHash()).isEqualTo(World.IMAGE);
  }

  @Test
  void T30_simulatedEvidence_isNoHardwareEvidence() {
    assertThatThrownBy(() -> HardwareEvidence.decode(simulated()))
        .isInstanceOf(UnusableInput.class);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void T30_hardwareEvidence_isNoSimulatedEvidence(Kind kind) {
    assertThatThrownBy(() -> SimulationEvidence.verify(evidence(kind).encode()))
        .isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> SimulationEvidence.verify(evidence(kind).quote()))
        .isInstanceOf(UnusableInput.class);
  }

  @Test
  void T30_hardwareEvidenceAroundSimulatedEvidence_isRefused() {
    Bytes wrapped = encoded(HardwareEvidence.TYPE, simulated());
    assertThatThrownBy(() -> HardwareEvidence.decode(wrapped)).isInstanceOf(UnusableInput.class);
  }

  @Test
  void T30_otherTypeName_isRefused() {
    Bytes quote = evidence(Kind.SGX_3).quote();
    for (String type :
        new String[] {"application/coneix-simulation-evidence+cose", "", "sgx", "tdx"}) {
      assertThatThrownBy(() -> HardwareEvidence.decode(encoded(type, quote)))
          .isInstanceOf(UnusableInput.class);
    }
  }

  private Bytes encoded(String type, Bytes quote) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(1),
            CborValue.of(type),
            CborValue.of(quote),
            CborValue.of(binding.encode()),
            CborValue.of(Bytes.wrap(new byte[32]))));
  }

  @Test
  void T29_quoteOfOtherKeys_isRefused() {
    KeyBinding other =
        new KeyBinding(world.bytes(32), binding.sealKey(), binding.checkpoint(), binding.nonce());
    Bytes quote = quote(Kind.TDX_4, other, b -> {});
    assertThatExceptionOfType(BindingRefused.class)
        .isThrownBy(() -> new HardwareEvidence(quote, binding, Bytes.wrap(new byte[32])));
  }

  @Test
  void T29_debugQuote_isNoEvidence() {
    Bytes hash = Bytes.wrap(new byte[32]);
    Bytes sgx = quote(Kind.SGX_4, binding, b -> b[48] |= 2);
    Bytes tdx = quote(Kind.TDX_15, binding, b -> b[120] |= 1);
    for (Bytes quote : new Bytes[] {sgx, tdx}) {
      assertThatExceptionOfType(DebugEvidence.class)
          .isThrownBy(() -> new HardwareEvidence(quote, binding, hash));
      assertThatExceptionOfType(DebugEvidence.class)
          .isThrownBy(() -> HardwareEvidence.decode(encoded(HardwareEvidence.TYPE, quote)));
    }
  }

  @Test
  void example_isTheGoldenFile() {
    Golden.check("hardware-evidence", evidence(Kind.SGX_3).encode().toArray());
    Golden.check("key-binding", binding.encode().toArray());
  }

  @Test
  void goldenEvidence_decodesAndEncodesToTheSameBytes() {
    Bytes golden = Bytes.wrap(Golden.read("hardware-evidence"));
    HardwareEvidence evidence = HardwareEvidence.decode(golden);
    assertThat(evidence.encode()).isEqualTo(golden);
    assertThat(evidence.binding().encode()).isEqualTo(Bytes.wrap(Golden.read("key-binding")));
  }
}
