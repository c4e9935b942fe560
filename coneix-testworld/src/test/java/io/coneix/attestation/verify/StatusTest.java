package io.coneix.attestation.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Step TCB_LEVEL: every status, and Intel's tables of convergence, cell by cell. */
class StatusTest {
  /** Platform, quoting enclave or module, together: convergeTcbStatusWithQeTcbStatus. */
  private static final String[][] TABLE = {
    {"UpToDate", "OutOfDate", "OutOfDate"},
    {"SWHardeningNeeded", "OutOfDate", "OutOfDate"},
    {"ConfigurationNeeded", "OutOfDate", "OutOfDateConfigurationNeeded"},
    {"ConfigurationAndSWHardeningNeeded", "OutOfDate", "OutOfDateConfigurationNeeded"},
    {"OutOfDate", "OutOfDate", "OutOfDate"},
    {"OutOfDateConfigurationNeeded", "OutOfDate", "OutOfDateConfigurationNeeded"},
    {"Revoked", "OutOfDate", "Revoked"},
  };

  private static String status(DcapSketch sketch) {
    Verdict verdict =
        new QuoteVerifier(sketch.trustedRoot())
            .verify(sketch.quote(), sketch.collateral(), DcapSketch.AT);
    return verdict.status().map(Object::toString).orElse("none: " + verdict.failure());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void platformsStatus_standsWhereTheRestIsUpToDate(Kind kind) {
    for (String[] row : TABLE) {
      DcapSketch sketch = new DcapSketch(kind);
      sketch.levels.get(0).status = row[0];
      assertThat(status(sketch)).isEqualTo(row[0]);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void quotingEnclavesStatus_convergesWithThePlatforms(Kind kind) {
    for (String[] row : TABLE) {
      DcapSketch sketch = new DcapSketch(kind);
      sketch.levels.get(0).status = row[0];
      sketch.qeStatus = row[1];
      assertThat(status(sketch)).as(row[0]).isEqualTo(row[2]);
      sketch.qeStatus = "Revoked";
      assertThat(status(sketch)).as(row[0]).isEqualTo("Revoked");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"TDX_4", "TDX_5"})
  void modulesStatus_convergesWithThePlatforms(Kind kind) {
    for (String[] row : TABLE) {
      DcapSketch sketch = new DcapSketch(kind);
      sketch.levels.get(0).status = row[0];
      sketch.moduleStatus = row[1];
      assertThat(status(sketch)).as(row[0]).isEqualTo(row[2]);
      sketch.moduleStatus = "Revoked";
      assertThat(status(sketch)).as(row[0]).isEqualTo("Revoked");
    }
  }

  @Test
  void lowerLevel_isTakenWhereTheFirstIsNotReached() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.components[7] = DcapSketch.SVN - 1;
    assertThat(status(sketch)).isEqualTo("OutOfDate");
    DcapSketch tdx = new DcapSketch(Kind.TDX_4);
    tdx.body = b -> b[3] = DcapSketch.SVN - 1;
    assertThat(status(tdx)).isEqualTo("OutOfDate");
  }

  @Test
  void moduleOfVersion0_isMatchedByTheLevelsComponents() {
    DcapSketch sketch = new DcapSketch(Kind.TDX_4);
    sketch.body = b -> b[1] = 0;
    sketch.levels.get(0).tdx[1] = 0;
    sketch.levels.get(1).tdx[1] = 0;
    assertThat(status(sketch)).isEqualTo("UpToDate");
    sketch.body =
        b -> {
          b[1] = 0;
          b[0] = DcapSketch.SVN - 1;
        };
    assertThat(status(sketch)).isEqualTo("OutOfDate");
  }

  @Test
  void advisories_areMergedSortedAndOnce() {
    DcapSketch sketch = new DcapSketch(Kind.TDX_15);
    sketch.levels.get(0).advisories.addAll(Arrays.asList("INTEL-SA-00900", "INTEL-SA-00100"));
    sketch.qeAdvisories.addAll(Arrays.asList("INTEL-SA-00500", "INTEL-SA-00900"));
    sketch.moduleAdvisories.add("INTEL-SA-00300");
    Verdict verdict =
        new QuoteVerifier(sketch.trustedRoot())
            .verify(sketch.quote(), sketch.collateral(), DcapSketch.AT);
    assertThat(verdict.advisories())
        .containsExactly("INTEL-SA-00100", "INTEL-SA-00300", "INTEL-SA-00500", "INTEL-SA-00900");
  }

  /** Clause 4.1.2.4.17.4.3: SGX level, module and QE; module and microcode now; the answer. */
  @ParameterizedTest
  @CsvSource({
    "UpToDate, UpToDate, 5, 1, 5, TDRelaunchAdvised",
    "SWHardeningNeeded, UpToDate, 5, 1, 5, TDRelaunchAdvised",
    "ConfigurationNeeded, UpToDate, 5, 1, 5, TDRelaunchAdvisedConfigurationNeeded",
    "UpToDate, UpToDate, 4, 1, 5, OutOfDate",
    "UpToDate, UpToDate, 5, 1, 4, OutOfDate",
    "UpToDate, UpToDate, 5, 0, 5, TDRelaunchAdvised",
    "UpToDate, UpToDate, 4, 0, 5, OutOfDate",
    "UpToDate, OutOfDate, 5, 1, 5, OutOfDate",
    "UpToDate, Revoked, 5, 1, 5, Revoked",
    "OutOfDate, UpToDate, 5, 1, 5, OutOfDate",
  })
  void updatedPlatformWithOldDomain_isAdvisedToRelaunch(
      String platform, String qe, byte now, byte module, byte microcode, String expected) {
    DcapSketch sketch = new DcapSketch(Kind.TDX_15);
    sketch.levels.get(0).status = platform;
    sketch.qeStatus = qe;
    sketch.body =
        b -> {
          b[0] = 2; // the module's level OutOfDate
          b[584] = now;
          b[585] = module;
          b[586] = microcode;
        };
    assertThat(status(sketch)).isEqualTo(expected);
  }

  @Test
  void unknownModuleNow_isNotGenuine() {
    DcapSketch sketch = new DcapSketch(Kind.TDX_15);
    sketch.body =
        b -> {
          b[0] = 2;
          b[585] = 7;
        };
    assertThat(status(sketch)).startsWith("none: ").contains("TEE_TCB_SVN_2");
  }

  @Test
  void upToDateModule_isNeverAdvisedToRelaunch() {
    DcapSketch sketch = new DcapSketch(Kind.TDX_15);
    sketch.body = b -> b[3] = DcapSketch.SVN - 1; // only a component is old
    assertThat(status(sketch)).isEqualTo("OutOfDate");
  }
}
