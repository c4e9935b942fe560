package io.coneix.testworld;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.evidence.EvidenceFile;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.attestation.policy.AcceptedCode;
import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.check.EnclaveJudge;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.offer.HardwareTerms;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A machine of the test PKI: its quotes report what is wanted, and its collateral is of some days
 * around an instant. Up to date, but for what a test changes in {@link #sketch}. Not thread-safe.
 */
public final class TestMachine {
  private static final Duration BEFORE = Duration.ofDays(10);
  private static final Duration AFTER = Duration.ofDays(20);
  private static final int REPORT_DATA_SGX = 320;
  private static final int REPORT_DATA_TDX = 520;
  private static final int SGX_HASH = 32;
  private static final int TDX_HASH = 48;

  /** What its quotes and its collateral are made from. */
  public final DcapSketch sketch;

  /** A machine with collateral that is current at {@code sec}, in seconds UTC. */
  public TestMachine(Kind kind, long sec) {
    sketch = new DcapSketch(kind);
    Instant now = Instant.ofEpochSecond(sec);
    sketch.during(now.minus(BEFORE), now.plus(AFTER));
  }

  /** A judge under the machine's own root. */
  public EnclaveJudge judge() {
    return new EnclaveJudge(sketch.trustedRoot());
  }

  /** A quote that reports these 64 bytes. */
  public Bytes quote(Bytes reportData) {
    var change = sketch.body;
    int at = sketch.kind.isTdx() ? REPORT_DATA_TDX : REPORT_DATA_SGX;
    sketch.body =
        body -> {
          change.accept(body);
          System.arraycopy(reportData.toArray(), 0, body, at, reportData.size());
        };
    Bytes quote = sketch.quoteBytes();
    sketch.body = change;
    return quote;
  }

  /** The collateral of the time. */
  public Collateral collateral() {
    return sketch.collateral();
  }

  /** Evidence about {@code binding}. */
  public EvidenceFile evidence(KeyBinding binding) {
    return EvidenceFile.of(quote(binding.reportData()), binding, collateral());
  }

  /** The code that runs on it: what a contract pins. */
  public AcceptedCode code(String... advisories) {
    return sketch.kind.isTdx()
        ? new AcceptedCode.Tdx(
            filled(0x3d, TDX_HASH),
            List.of(
                filled(0, TDX_HASH), filled(0, TDX_HASH), filled(0, TDX_HASH), filled(0, TDX_HASH)),
            Set.of(advisories))
        : new AcceptedCode.Sgx(filled(0x3e, SGX_HASH), Set.of(advisories));
  }

  private static Bytes filled(int value, int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return Bytes.wrap(bytes);
  }

  /** The machine as an authority lists it. */
  public PlatformList.Machine listed() {
    return new PlatformList.Machine("test machine", sketch.sgx().ppid());
  }

  /** The strict policy for its code: up to date, no advisories. */
  public AttestationPolicy policy() {
    return AttestationPolicy.strict().withCodes(List.of(code()));
  }

  /** An offer for this machine's code by the strict policy, and a list with this machine alone. */
  public OfferSketch on(OfferSketch offer) {
    return on(offer, p -> p);
  }

  /** The same by another policy. */
  public OfferSketch on(OfferSketch offer, UnaryOperator<AttestationPolicy> change) {
    return offer
        .enclaves(EnclavePolicy.hardware(new HardwareTerms(change.apply(policy()))))
        .platformList(
            l -> new PlatformList(l.validity(), List.of(), l.revoked(), List.of(listed())));
  }

  /** Keys of an enclave on this machine, and logged evidence about them. */
  public TestEnclave enclave(World world) {
    return TestEnclave.start(this, world);
  }
}
