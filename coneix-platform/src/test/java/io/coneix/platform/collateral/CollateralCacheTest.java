package io.coneix.platform.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.verify.CollateralRefused;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.RecordedPcs;
import io.coneix.testworld.dcap.RecordedPcs.Style;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache: asks once, until something is over, and keeps nothing that it does not believe. */
class CollateralCacheTest {
  private static final Collateral FIRST = Recordings.SKETCH.collateral();

  @TempDir private Path folder;
  private Path directory;
  private RecordedPcs pcs;
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @BeforeEach
  void start() throws IOException {
    directory = folder.resolve("collateral");
    pcs = new RecordedPcs(FIRST, Style.PCCS);
  }

  @AfterEach
  void stop() {
    pcs.close();
  }

  private CollateralCache cache(Instant at) {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    return new CollateralCache(
        directory,
        Recordings.pccs(pcs),
        Recordings.SKETCH.trustedRoot(),
        clock,
        new CollateralMetrics(registry, clock));
  }

  private Path file() {
    return directory.resolve(Recordings.TEST + ".collateral.json");
  }

  /** One month on, and with another number. */
  private static Collateral later(int months, int number) {
    DcapSketch sketch = new DcapSketch(DcapSketch.Kind.SGX_3);
    Duration on = Duration.ofDays(30L * months);
    sketch.rootCrl.until = DcapSketch.NEXT_UPDATE.plus(on);
    sketch.pckCrl.until = DcapSketch.NEXT_UPDATE.plus(on);
    String before = DcapSketch.NEXT_UPDATE.toString();
    String after = DcapSketch.NEXT_UPDATE.plus(on).toString();
    sketch.tcbInfo = text -> numbered(text.replace(before, after), number);
    sketch.qeIdentity = text -> numbered(text.replace(before, after), number);
    return sketch.collateral();
  }

  private static String numbered(String text, int number) {
    return text.replaceFirst(
        "\"tcbEvaluationDataNumber\":[0-9]+", "\"tcbEvaluationDataNumber\":" + number);
  }

  @Test
  void secondTime_nobodyIsAsked() throws IOException {
    assertThat(cache(DcapSketch.AT).get(Recordings.TEST)).isEqualTo(FIRST);
    assertThat(cache(DcapSketch.NEXT_UPDATE).get(Recordings.TEST)).isEqualTo(FIRST);
    assertThat(pcs.requests()).hasSize(4);
    assertThat(Collateral.fromJson(Bytes.wrap(Files.readAllBytes(file())))).isEqualTo(FIRST);
  }

  @Test
  void files_areReadByTheirOwnerAlone() throws IOException {
    cache(DcapSketch.AT).get(Recordings.TEST);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwx------");
  }

  @Test
  void afterTheNextUpdate_theServerIsAskedAgain() {
    cache(DcapSketch.AT).get(Recordings.TEST);
    Collateral second = later(1, 99);
    pcs.serve(second);
    assertThat(cache(DcapSketch.NEXT_UPDATE.plusSeconds(1)).get(Recordings.TEST)).isEqualTo(second);
    assertThat(pcs.requests()).hasSize(8);
  }

  @Test
  void T29_collateralThatIsOver_isNotKept() {
    Instant late = DcapSketch.NEXT_UPDATE.plusSeconds(1);
    assertThatExceptionOfType(StaleCollateral.class)
        .isThrownBy(() -> cache(late).get(Recordings.TEST));
    assertThat(file()).doesNotExist();
  }

  @Test
  void T29_numberThatGoesBack_isNotKept() throws IOException {
    pcs.serve(later(0, 99));
    cache(DcapSketch.AT).get(Recordings.TEST);
    byte[] before = Files.readAllBytes(file());
    pcs.serve(later(2, 98));
    assertThatExceptionOfType(StaleCollateral.class)
        .isThrownBy(() -> cache(DcapSketch.NEXT_UPDATE.plusSeconds(1)).get(Recordings.TEST))
        .withMessageContaining("tcbEvaluationDataNumber");
    assertThat(file()).hasBinaryContent(before);
  }

  @Test
  void T29_lyingServer_isNotKept() {
    DcapSketch sketch = new DcapSketch(DcapSketch.Kind.SGX_3);
    sketch.forgeTcbInfo = text -> text.replace("OutOfDate", "UpToDate");
    pcs.serve(sketch.collateral());
    assertThatExceptionOfType(CollateralRefused.class)
        .isThrownBy(() -> cache(DcapSketch.AT).get(Recordings.TEST));
    assertThat(file()).doesNotExist();
  }

  @Test
  void damagedFile_isFetchedAgain() throws IOException {
    cache(DcapSketch.AT).get(Recordings.TEST);
    Files.writeString(file(), "{");
    assertThat(cache(DcapSketch.AT).get(Recordings.TEST)).isEqualTo(FIRST);
    assertThat(pcs.requests()).hasSize(8);
  }

  @Test
  void directoryThatCannotBe_isAFault() throws IOException {
    Files.createFile(directory);
    assertThatThrownBy(() -> cache(DcapSketch.AT).get(Recordings.TEST))
        .isInstanceOf(CollateralCacheFailed.class);
  }

  @Test
  void gauges_countDown() {
    cache(DcapSketch.AT).get(Recordings.TEST);
    assertThat(registry.find("collateral.expiry").gauges()).hasSize(4);
    Gauge gauge =
        registry
            .get("collateral.expiry")
            .tag("tee", "sgx")
            .tag("fmspc", Recordings.TEST.fmspc().hex())
            .tag("ca", "platform")
            .tag("piece", "tcb_info")
            .gauge();
    assertThat(gauge.value())
        .isEqualTo(Duration.between(DcapSketch.AT, DcapSketch.NEXT_UPDATE).toSeconds());
  }
}
