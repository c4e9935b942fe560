package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.cli.wallet.Tracks;
import io.coneix.client.PlatformClient;
import io.coneix.client.Retries;
import io.coneix.client.tiles.MemoryTileStore;
import io.coneix.client.tiles.TileClient;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.offer.HardwareTerms;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.SignedHead;
import io.coneix.holder.store.Durability;
import io.coneix.platform.HostToken;
import io.coneix.platform.PlatformConfig;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.collateral.CollateralFileSource;
import io.coneix.platform.collateral.CollateralMetrics;
import io.coneix.platform.host.EnclaveHost;
import io.coneix.platform.host.HostConfig;
import io.coneix.requester.BundleWriter;
import io.coneix.requester.Desk;
import io.coneix.requester.DeskEvent;
import io.coneix.requester.RequesterKeys;
import io.coneix.requester.SignedContract;
import io.coneix.requester.store.SealedFiles;
import io.coneix.testkit.ChildJvm;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.coneix.testworld.platform.TestClock;
import io.coneix.verify.BundleVerifier;
import io.coneix.verify.Policy;
import io.coneix.verify.report.Report;
import io.coneix.verify.trust.Trust;
import io.geowallet.desk.MileageOffer;
import io.geowallet.desk.TermsText;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.wallet.Home;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run in hardware through everything that is real: platform with its database, enclave host,
 * enclave process of its own, wallet, desk, verifier. The machine alone is of the test PKI.
 */
class HardwareSystemTest {
  @TempDir private Path temp;
  private final TestClock clock = new TestClock("2026-11-02T08:00:00Z");
  private final SecureRandom random = new SecureRandom();
  private final World world = new World(17);
  private final TestMachine machine = new TestMachine(Kind.SGX_3, nowSec());
  private final JobChecker checker = new JobChecker(Runnable::run, 1, machine.judge());
  private PlatformServer server;
  private PlatformClient client;

  private long nowSec() {
    return clock.millis() / 1000;
  }

  @BeforeEach
  void start() {
    PlatformConfig config =
        PlatformConfig.local(temp.resolve("platform"), "log.test/1", clock, random);
    try {
      server = PlatformServer.start(config);
      client = new PlatformClient(server.address(), server.logKeys(), Retries.usual());
    } catch (Failure e) {
      String why = "SKIPPED, PostgreSQL cannot run here: " + e.getMessage();
      System.out.println(why);
      Assumptions.abort(why);
    }
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private Trust trust() {
    LogKeys keys = server.logKeys();
    return new Trust(
        List.of(new Trust.Authority("Test authority", world.authority().publicKey())),
        List.of(new Trust.Log(keys.origin(), keys.log().text(), keys.cosigners().get(0).text())),
        Trust.Time.LOG);
  }

  private EnclaveHost host() throws IOException {
    Path collateral = temp.resolve("collateral.json");
    Files.write(collateral, machine.collateral().toJson().toArray());
    List<String> command =
        ChildJvm.command(HardwareImage.class, machine.sketch.kind.name(), Long.toString(nowSec()));
    return EnclaveHost.start(
        HostConfig.of(
                server.address(),
                server.logKeys(),
                HostToken.read(temp.resolve("platform").resolve(HostToken.FILE)),
                temp.resolve("host"),
                command,
                temp.resolve("no-image"),
                random,
                warning -> {})
            .with(
                new HostConfig.Hardware(
                    EvidenceKind.SGX,
                    new CollateralFileSource(
                        collateral,
                        machine.sketch.trustedRoot(),
                        clock,
                        temp.resolve("numbers"),
                        new CollateralMetrics(new SimpleMeterRegistry(), clock)))));
  }

  @Test
  void offerToBundle_inHardware() throws IOException {
    RequesterKeys keys = RequesterKeys.of(RootSecret.generate(random));
    SealedFiles files = new SealedFiles(temp.resolve("desk"), keys.store(), random);
    Desk desk = new Desk(keys, files, random, machine.judge());
    Vouchers vouchers =
        DeskTown.vouchers(
            world, keys, List.of(machine.listed()), entries -> client.log().append(entries));
    desk.nameCompany("Company of the test");
    desk.accredit(vouchers, trust());
    Invitation invitation =
        desk.invite(
            "E-1",
            server.address().toString(),
            offer().terms(vouchers, nowSec()),
            trust(),
            client,
            id -> {});
    desk.deliver(invitation.id(), client);
    Home home = new Home(server.address(), server.logKeys(), trust());
    WalletOptions options =
        WalletOptions.of(clock, random)
            .with(Durability.PROCESS_END)
            .with(GeoWalletPrograms.catalog(), checker);
    try (Wallet wallet =
        Wallet.init(temp.resolve("wallet"), RootSecret.generate(random), home, options)) {
      wallet.accept(wallet.offer(invitation.toText()));
      desk.sync(client);
      wallet.sync();
      wallet.importFile(Files.writeString(temp.resolve("track.csv"), Tracks.oneDrive()), false);
      for (int i = 0; i < 2; i++) {
        clock.advance(Duration.ofHours(1));
        wallet.now();
      }
      try (EnclaveHost host = host()) {
        assertThat(client.runs().unverifiedEnclaves()).containsExactly(host.evidence());
        wallet.homeBook().sayNone(wallet.contract(""));
        wallet.send(wallet.contract(""), 0);
      }
    }
    assertThat(desk.sync(client)).hasAtLeastOneElementOfType(DeskEvent.StatementArrived.class);
    Bytes bundle = bundle(desk);
    Report report = verify(bundle, checker);
    assertThat(report.passes()).as(report.toString()).isTrue();
    assertThat(report.checks().toString())
        .contains("sgx, UpToDate, no advisories, as of 2026-11-02");
    assertThat(verify(bundle, JobChecker.onThisThread()).passes()).isFalse();
  }

  private MileageOffer offer() {
    return new MileageOffer(
        TermsText.vehicle("vehicle", "car:5"),
        List.of("Office"),
        0b0011111,
        32,
        76,
        List.of(),
        "Europe/Paris",
        List.of(OfferSketch.month("2026-10")),
        TermsText.grade("minimum", "imported/unbound/file"),
        100,
        EnclavePolicy.hardware(new HardwareTerms(machine.policy())));
  }

  private Bytes bundle(Desk desk) {
    SignedContract contract = desk.contracts().get(0);
    SignedHead newest = client.log().checkpoint();
    TileClient tiles = new TileClient(client.log()::unverifiedTile, new MemoryTileStore());
    return new BundleWriter(client, tiles.hashes(newest), newest)
        .write(contract, desk.statements(contract.contract().hash()))
        .encode();
  }

  private Report verify(Bytes bundle, JobChecker by) {
    return new BundleVerifier(new Policy(trust(), false), GeoWalletPrograms.catalog(), by)
        .verify(bundle);
  }
}
