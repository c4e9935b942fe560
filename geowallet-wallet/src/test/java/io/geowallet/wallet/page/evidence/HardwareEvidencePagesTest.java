package io.geowallet.wallet.page.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.holder.contract.HeldContract;
import io.coneix.testkit.http.PageClient;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.coneix.testworld.dcap.LevelSketch;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pages say of a contract for enclaves in hardware, and of one that computed. */
class HardwareEvidencePagesTest {
  @TempDir Path temp;

  private static OfferSketch sketch(TestMachine machine) {
    return machine.on(
        WalletScene.mileage().minimum(PageScene.LIVE),
        p ->
            p.withStatuses(Set.of(TcbStatus.SW_HARDENING_NEEDED))
                .withCodes(List.of(machine.code("INTEL-SA-00615"))));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SGX_3", "TDX_4"})
  void enclavePage_showsTheVerdict(Kind kind) {
    TestMachine machine = new TestMachine(kind, World.START_SEC);
    machine.sketch.levels.set(0, new LevelSketch(5, 5, 10, "SWHardeningNeeded", "INTEL-SA-00615"));
    try (PageScene pages = new PageScene(temp.resolve("wallet"), machine)) {
      HeldContract held = pages.scene().conclude(sketch(machine));
      pages.scene().live("2026-10-01T23:15:00Z", PageScene.DRIVES);
      pages.scene().host().start(machine.enclave(pages.scene().world()));
      pages.scene().wallet().send(held, 0);
      String base = HeldContracts.path(held) + "/runs/1/evidence";
      PageClient english = pages.browser("en");
      assertThat(english.page(base + "/enclave"))
          .contains(kind.isTdx() ? "Intel TDX domain" : "Intel SGX enclave")
          .contains("with weaknesses that programs must work around (SWHardeningNeeded)")
          .contains("INTEL-SA-00615")
          .contains("02/10/2026 01:15:00")
          .contains(kind.isTdx() ? "3d3d3d3d" : "3e3e3e3e")
          .contains("the authority lists the machine")
          .doesNotContain("simulated");
      assertThat(PageScene.work(english, base + "/check")).isEqualTo(base);
      assertThat(english.page(base + "/enclave")).contains("✓ checked here");
      assertThat(english.page(base)).doesNotContain("--allow-simulation");
      PageClient french = pages.browser("fr");
      assertThat(french.page(base + "/enclave"))
          .contains(kind.isTdx() ? "domaine Intel TDX" : "enclave Intel SGX")
          .contains("Avis de sécurité d’Intel");
    }
  }

  @Test
  void terms_nameCodeStatusesAndMachines_andWarnOfWhatIsWeak() {
    TestMachine machine = new TestMachine(Kind.SGX_3, World.START_SEC);
    try (PageScene pages = new PageScene(temp.resolve("wallet"), machine)) {
      HeldContract held = pages.scene().conclude(sketch(machine));
      String english = pages.browser("en").page(HeldContracts.path(held));
      assertThat(english)
          .contains("Where it is computed")
          .contains("Only on machines that Test authority lists.")
          .contains(
              "SGX enclave with MRENCLAVE " + "3e".repeat(32) + ", in spite of INTEL-SA-00615.")
          .contains("SWHardeningNeeded.")
          .contains("Careful: machines are accepted on which security updates")
          .contains("Your wallet cannot check that.")
          .doesNotContain("simulated");
      assertThat(pages.browser("fr").page(HeldContracts.path(held)))
          .contains("Où le calcul a lieu")
          .contains("Uniquement sur les machines que Test authority a inscrites.")
          .contains("Attention\u00A0: des machines sont acceptées");
    }
  }

  @Test
  void strictTerms_warnOfNothing() {
    TestMachine machine = new TestMachine(Kind.TDX_4, World.START_SEC);
    try (PageScene pages = new PageScene(temp.resolve("wallet"), machine)) {
      HeldContract held = pages.scene().conclude(machine.on(WalletScene.mileage()));
      assertThat(pages.browser("en").page(HeldContracts.path(held)))
          .contains("TDX domain with MRTD " + "3d".repeat(48) + " and RTMR0 to RTMR3 0000")
          .contains("in Intel’s words: UpToDate.")
          .doesNotContain("Careful: machines")
          .doesNotContain("in spite of");
    }
  }
}
