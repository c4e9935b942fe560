package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.cli.wallet.Tracks;
import io.coneix.client.tiles.MemoryTileStore;
import io.coneix.client.tiles.TileClient;
import io.coneix.contract.check.JobChecker;
import io.coneix.evidence.log.SignedHead;
import io.coneix.requester.BundleWriter;
import io.coneix.requester.SignedContract;
import io.coneix.testkit.http.PageClient;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.coneix.verify.BundleVerifier;
import io.coneix.verify.Policy;
import io.coneix.verify.report.Report;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.wallet.Wallet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company that asks for an enclave in hardware, from the form to the checked statement. */
class HardwareTownTest {
  private static final String SGX = "{\"codes\":[{\"mrEnclave\":\"" + "3e".repeat(32) + "\"}]}";
  private static final String ZEROS = "\"" + "00".repeat(48) + "\"";
  private static final String TDX =
      "{\"statuses\":[\"UpToDate\"],\"codes\":[{\"mrTd\":\""
          + "3d".repeat(48)
          + "\",\"rtmrs\":["
          + String.join(",", ZEROS, ZEROS, ZEROS, ZEROS)
          + "]}],\"minTcbEvaluationDataNumber\":20}";

  @TempDir private Path temp;
  private DeskTown town;

  @AfterEach
  void close() {
    town.close();
  }

  @ParameterizedTest
  @CsvSource({"SGX_3,sgx,MRENCLAVE 3e3e", "TDX_4,tdx,MRTD 3d3d"})
  void invitationToStatement_inHardware(Kind kind, String word, String code) throws IOException {
    long start = town(kind);
    assertThat(start).isPositive();
    PageClient browser = town.browser("en");
    String person = town.invite(browser, "simulation", "no", "policy", kind.isTdx() ? TDX : SGX);
    String invitation = DeskTown.line(browser.page(person));
    try (Wallet wallet = town.accepting("wallet", invitation)) {
      town.work(browser, "/sync");
      town.send(wallet, Tracks.oneDrive());
      var terms = wallet.contract("").offer().enclaves().hardware();
      assertThat(terms).isPresent();
    }
    assertThat(town.work(browser, "/sync"))
        .contains("A statement of E-1 has arrived")
        .doesNotContain("simulated");
    SignedContract contract = town.desk.contracts().get(0);
    String id = contract.contract().offerHash().hex();
    assertThat(browser.page("/statements/" + id + "/1"))
        .contains("12.0")
        .contains(word + ", UpToDate, no advisories, as of 2026-")
        .doesNotContain("Simulation.");
    assertThat(browser.page("/contracts/" + id)).contains(code);

    Report report = verify(contract, new JobChecker(Runnable::run, 1, machine.judge()));
    assertThat(report.passes()).as(report.toString()).isTrue();
    assertThat(report.checks().toString()).contains("attested by the enclave");
    assertThat(verify(contract, JobChecker.onThisThread()).passes()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"SGX_3", "TDX_4"})
  void T30_simulatedEnclave_computesNothing(Kind kind) throws IOException {
    town(kind);
    PageClient browser = town.browser("en");
    String person = town.invite(browser, "simulation", "no", "policy", kind.isTdx() ? TDX : SGX);
    try (Wallet wallet = town.accepting("wallet", DeskTown.line(browser.page(person)))) {
      town.work(browser, "/sync");
      town.simulate();
      assertThatThrownBy(() -> town.send(wallet, Tracks.oneDrive()))
          .isInstanceOf(io.coneix.holder.run.NoEnclave.class);
    }
  }

  private TestMachine machine;

  private long town(Kind kind) {
    long start = World.START_SEC + 33L * 86_400;
    machine = new TestMachine(kind, start);
    town = new DeskTown(temp, Optional.of(machine));
    return start;
  }

  private Report verify(SignedContract contract, JobChecker checker) {
    var platform = town.platform.client();
    SignedHead newest = platform.log().checkpoint();
    TileClient tiles = new TileClient(platform.log()::unverifiedTile, new MemoryTileStore());
    var bundle =
        new BundleWriter(platform, tiles.hashes(newest), newest)
            .write(contract, town.desk.statements(contract.contract().hash()));
    return new BundleVerifier(new Policy(town.trust, false), GeoWalletPrograms.catalog(), checker)
        .verify(bundle.encode());
  }
}
