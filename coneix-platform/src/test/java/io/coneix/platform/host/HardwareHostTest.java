package io.coneix.platform.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.evidence.BindingRefused;
import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.client.PlatformClient;
import io.coneix.contract.authority.PlatformList;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.HostToken;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.SharedDatabase;
import io.coneix.platform.TestPlatform;
import io.coneix.platform.collateral.CollateralFileSource;
import io.coneix.platform.collateral.CollateralMetrics;
import io.coneix.platform.collateral.CollateralSource;
import io.coneix.platform.collateral.ForeignCollateral;
import io.coneix.platform.collateral.StaleCollateral;
import io.coneix.platform.collateral.UnreadableCollateral;
import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.testkit.ChildJvm;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Hosts of enclaves on a machine of the test PKI. */
@ExtendWith(SharedDatabase.class)
class HardwareHostTest {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final long nowSec = Instant.now().getEpochSecond();
  private final TestMachine machine = new TestMachine(Kind.SGX_3, nowSec);
  @TempDir Path home;
  private PlatformServer server;
  private PlatformClient client;

  @BeforeEach
  void start(DatabaseAccess access) {
    server = TestPlatform.start(TestPlatform.config(home.resolve("p")).withDatabase(access));
    client = TestPlatform.client(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HostConfig config(String wrong, CollateralSource collateral) {
    List<String> command =
        ChildJvm.command(HardwareEnclave.class, Kind.SGX_3.name(), Long.toString(nowSec), wrong);
    return HostConfig.of(
            server.address(),
            server.logKeys(),
            HostToken.read(home.resolve("p").resolve(HostToken.FILE)),
            home.resolve("h"),
            command,
            home.resolve("no-image"),
            new SecureRandom(),
            warning -> {})
        .with(new HostConfig.Hardware(EvidenceKind.SGX, collateral));
  }

  private CollateralSource file() throws Exception {
    Path file = home.resolve("collateral.json");
    Files.write(file, machine.collateral().toJson().toArray());
    return source(file, machine);
  }

  @Test
  void T28_evidence_isGenuineAndLoggedWithItsCollateralBeforeItIsShown() throws Exception {
    try (EnclaveHost host = EnclaveHost.start(config("", file()))) {
      Bytes shown = client.runs().unverifiedEnclaves().get(0);
      assertThat(shown).isEqualTo(host.evidence());
      EnclaveEvidence evidence = EnclaveEvidence.decode(shown);
      assertThat(evidence.kind()).isEqualTo(EvidenceKind.SGX);
      LogEntry entry = LogEntry.ofObject(EntryKind.EVIDENCE, evidence.hash());
      assertThat(client.log().unverifiedProof(entry.name())).isPresent();
      assertThat(client.objects().get(evidence.hash())).contains(shown);
      PlatformList list =
          new PlatformList(World.LONG, List.of(), List.of(), List.of(machine.listed()));
      AttestationPolicy policy = machine.policy();
      assertThat(
              machine
                  .judge()
                  .judge(((EnclaveEvidence.Hardware) evidence).file(), policy, list, nowSec)
                  .reason())
          .isEmpty();
    }
  }

  @Test
  void T29_quoteAboutOtherKeys_isNotPublished() throws Exception {
    CollateralSource collateral = file();
    assertThatExceptionOfType(HostFailed.class)
        .isThrownBy(() -> EnclaveHost.start(config("binding", collateral)));
    assertThatExceptionOfType(BindingRefused.class)
        .isThrownBy(() -> EnclaveHost.start(config("report-data", collateral)));
    assertThat(client.runs().unverifiedEnclaves()).isEmpty();
  }

  @Test
  void machineWithoutTheDevice_isToldToTheOperator() throws Exception {
    CollateralSource collateral = file();
    assertThatExceptionOfType(NoHardware.class)
        .isThrownBy(() -> EnclaveHost.start(config("evidence-device-missing", collateral)))
        .withMessageContaining("/dev/attestation");
    assertThatExceptionOfType(HostFailed.class)
        .isThrownBy(() -> EnclaveHost.start(config("evidence-device-failed", collateral)));
    assertThat(client.runs().unverifiedEnclaves()).isEmpty();
  }

  @Test
  void T29_collateralThatIsOverOrOfAnotherPlatform_isRefused() throws Exception {
    machine.sketch.during(
        Instant.ofEpochSecond(nowSec - 900_000), Instant.ofEpochSecond(nowSec - 60));
    assertRefused(file(), StaleCollateral.class);
    TestMachine tdx = new TestMachine(Kind.TDX_4, nowSec);
    Path other = home.resolve("tdx.json");
    Files.write(other, tdx.collateral().toJson().toArray());
    assertRefused(source(other, tdx), ForeignCollateral.class);
    assertRefused(source(home.resolve("none.json"), tdx), UnreadableCollateral.class);
  }

  private CollateralSource source(Path file, TestMachine of) {
    Clock clock = Clock.systemUTC();
    return new CollateralFileSource(
        file,
        of.sketch.trustedRoot(),
        clock,
        home.resolve("numbers"),
        new CollateralMetrics(registry, clock));
  }

  /** The file of an operator who brings an older one, in another process than the newer one. */
  @Test
  void T29_fileThatGoesBack_isRefused_evenAfterARestart() throws Exception {
    CollateralSource first = file();
    assertThat(first.of(machine.sketch.quote())).isEqualTo(machine.collateral());
    assertThat(registry.scrape()).contains("collateral_expiry_seconds{ca=\"");
    machine.sketch.qeIdentity = t -> t.replace("Number\":20", "Number\":19");
    CollateralSource second = file();
    assertThatThrownBy(() -> second.of(machine.sketch.quote()))
        .isInstanceOf(StaleCollateral.class)
        .hasMessageContaining("tcbEvaluationDataNumber")
        .hasMessageContaining("at least 20");
    Files.writeString(numberFile(), "somebody else's");
    assertThat(second.of(machine.sketch.quote())).isNotNull();
  }

  private Path numberFile() throws Exception {
    try (Stream<Path> files = Files.list(home.resolve("numbers"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private void assertRefused(CollateralSource collateral, Class<? extends Exception> type) {
    assertThatThrownBy(() -> EnclaveHost.start(config("", collateral))).isInstanceOf(type);
  }
}
