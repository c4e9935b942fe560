package io.coneix.platform.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.crl.Crl;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.quote.TeeType;
import io.coneix.attestation.verify.CollateralRefused;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.client.Retries;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.Refused;
import io.coneix.testkit.SharedData;
import io.coneix.testworld.dcap.RecordedPcs;
import io.coneix.testworld.dcap.RecordedPcs.Reply;
import io.coneix.testworld.dcap.RecordedPcs.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against recorded answers: of Intel's collateral, and of the test PKI. */
class CollateralClientTest {
  private static final Collateral TEST = Recordings.SKETCH.collateral();

  private static CollateralClient client(RecordedPcs pcs, Style style) {
    return style == Style.INTEL ? Recordings.intel(pcs) : Recordings.pccs(pcs);
  }

  @ParameterizedTest
  @CsvSource({
    "sgx-v3-swhardening, sgx-00606a-2025-08, INTEL",
    "sgx-v3-swhardening, sgx-00606a-2025-08, PCCS",
    "sgx-v3-swhardening, sgx-00606a-2025-08, OLD_PCCS",
    "tdx-v4-uptodate, tdx-20a06f-2025-09, INTEL",
    "tdx-v4-uptodate, tdx-20a06f-2025-09, PCCS",
    "tdx-v4-outofdate, tdx-00806f-2025-07, INTEL"
  })
  void recordedCollateral_comesOutByteForByte(String quote, String name, Style style)
      throws IOException {
    Collateral recorded = Recordings.real(name);
    CollateralId id =
        CollateralId.of(Quote.decode(Bytes.wrap(SharedData.bytes("dcap/" + quote + ".quote.bin"))));
    try (RecordedPcs pcs = new RecordedPcs(recorded, style)) {
      Collateral fetched = client(pcs, style).fetch(id);
      assertThat(fetched).isEqualTo(recorded);
      CollateralCheck.require(fetched, id, TrustedRoot.intelSgx());
      assertThat(pcs.requests())
          .contains(
              "/sgx/certification/v4/pckcrl?ca=" + id.ca() + "&encoding=der",
              "/" + id.tee() + "/certification/v4/tcb?fmspc=" + id.fmspc().hex(),
              "/" + id.tee() + "/certification/v4/qe/identity")
          .hasSize(4);
    }
  }

  @Test
  void intelServer_isTheOneOfTheDocumentation() {
    CollateralServer intel = CollateralServer.intel();
    assertThat(intel.tcbInfo(Recordings.sgx()))
        .hasToString(
            "https://api.trustedservices.intel.com/sgx/certification/v4/tcb?fmspc=00606a000000");
    assertThat(intel.rootCaCrl())
        .hasToString("https://certificates.trustedservices.intel.com/IntelSGXRootCA.der");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://pccs:8081",
        "https://pccs:8081/",
        "https://pccs:8081/sgx/certification/v4",
        "https://pccs:8081/sgx/certification/v4/"
      })
  void pccsAddress_isTakenWithAndWithoutItsRoutes(String address) {
    CollateralServer server = CollateralServer.pccs(address);
    assertThat(server.base()).isEqualTo("https://pccs:8081");
    assertThat(server.rootCaCrl()).hasToString("https://pccs:8081/sgx/certification/v4/rootcacrl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pccs:8081",
        "ftp://pccs",
        "http://",
        "https://pccs?a=b",
        "http://a b",
        "http://u:p@pccs"
      })
  void otherAddress_isRefused(String address) {
    assertThatExceptionOfType(UnusableCollateralAddress.class)
        .isThrownBy(() -> CollateralServer.pccs(address));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void passingFailure_isRepeated(int status) throws IOException {
    try (RecordedPcs pcs = new RecordedPcs(TEST, Style.INTEL)) {
      pcs.fail(2, status);
      assertThat(Recordings.intel(pcs).fetch(Recordings.TEST)).isEqualTo(TEST);
      assertThat(pcs.requests()).hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 301, 401})
  void lastingFailure_isAFault(int status) throws IOException {
    try (RecordedPcs pcs = new RecordedPcs(TEST, Style.INTEL)) {
      pcs.fail(9, status);
      assertThatExceptionOfType(CollateralServerFailed.class)
          .isThrownBy(() -> Recordings.intel(pcs).fetch(Recordings.TEST))
          .withMessageContaining("" + status);
      assertThat(pcs.requests()).hasSize(status == 503 ? 3 : 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void unknownPlatform_isUnusableInput(int status) throws IOException {
    try (RecordedPcs pcs = new RecordedPcs(TEST, Style.INTEL)) {
      pcs.change("/tcb", reply -> new Reply(status, Map.of(), new byte[0]));
      assertThatExceptionOfType(UnknownCollateral.class)
          .isThrownBy(() -> Recordings.intel(pcs).fetch(Recordings.TEST));
    }
  }

  @Test
  void noServer_isAFault() throws IOException {
    RecordedPcs pcs = new RecordedPcs(TEST, Style.INTEL);
    pcs.close();
    assertThatExceptionOfType(CollateralServerUnreachable.class)
        .isThrownBy(() -> Recordings.intel(pcs).fetch(Recordings.TEST))
        .withMessageContaining("refused connection");
  }

  @Test
  void bodyThatDoesNotEnd_isGivenUp() throws IOException {
    try (RecordedPcs pcs = new RecordedPcs(TEST, Style.PCCS)) {
      pcs.stall();
      CollateralClient client =
          Recordings.client(
              CollateralServer.pccs(pcs.address()),
              new Retries(2, Duration.ofMillis(5), Duration.ofMillis(200)));
      long start = System.nanoTime();
      assertThatExceptionOfType(CollateralServerUnreachable.class)
          .isThrownBy(() -> client.fetch(Recordings.TEST))
          .withMessageContaining("no answer in time");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void tooLongBody_isAFault() throws IOException {
    assertFails(
        CollateralServerFailed.class, "/tcb", r -> r.withBody(new byte[Collateral.MAX_SIZE + 1]));
  }

  @Test
  void endlessBody_isGivenUpAtItsBound_andNotAskedForAgain() throws IOException {
    try (RecordedPcs pcs = new RecordedPcs(TEST, Style.PCCS)) {
      pcs.goOn();
      assertThatExceptionOfType(CollateralServerFailed.class)
          .isThrownBy(() -> Recordings.pccs(pcs).fetch(Recordings.TEST))
          .withMessageContaining("PCK CRL from " + host(pcs))
          .withMessageContaining("at most " + 2 * Crl.MAX_SIZE + " bytes");
      assertThat(pcs.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pckcrl", "/rootcacrl", "/tcb", "/identity"})
  void page_isAFaultThatNamesPieceAndServer(String path) throws IOException {
    byte[] page = "<!DOCTYPE html><html>".getBytes(StandardCharsets.US_ASCII);
    try (RecordedPcs pcs = new RecordedPcs(TEST, Style.PCCS)) {
      pcs.change(path, reply -> reply.withBody(page));
      assertThatExceptionOfType(CollateralServerFailed.class)
          .isThrownBy(() -> Recordings.pccs(pcs).fetch(Recordings.TEST))
          .withMessageContaining(" from " + host(pcs))
          .withMessageContaining("expected")
          .withMessageContaining("found");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pckcrl", "/rootcacrl", "/tcb", "/identity"})
  void piecesThatCannotBeRead_areAFaultThatNamesTheServer(String path) throws IOException {
    byte[] hollow =
        (path.endsWith("crl")
                ? "3003020101"
                : "{\"tcbInfo\":{},\"signature\":\"" + "11".repeat(64) + "\"}")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] body =
        path.equals("/identity")
            ? new String(hollow, StandardCharsets.US_ASCII)
                .replace("tcbInfo", "enclaveIdentity")
                .getBytes(StandardCharsets.US_ASCII)
            : hollow;
    TrustedRoot root = Recordings.SKETCH.trustedRoot();
    try (RecordedPcs pcs = new RecordedPcs(TEST, Style.PCCS)) {
      pcs.change(path, reply -> reply.withBody(body));
      assertThatThrownBy(() -> Recordings.pccs(pcs).fetchVerified(Recordings.TEST, root))
          .isInstanceOf(path.endsWith("crl") ? CollateralServerFailed.class : Refused.class)
          .satisfies(
              e -> assertThat(e.getMessage().contains(host(pcs))).isEqualTo(e instanceof Fault));
    }
  }

  @Test
  void chainThatIsNoPem_isAFaultThatNamesTheServer() throws IOException {
    TrustedRoot root = Recordings.SKETCH.trustedRoot();
    try (RecordedPcs pcs = new RecordedPcs(TEST, Style.INTEL)) {
      pcs.change("/tcb", reply -> reply.withHeaders(Map.of("TCB-Info-Issuer-Chain", "text")));
      assertThatExceptionOfType(CollateralServerFailed.class)
          .isThrownBy(() -> Recordings.intel(pcs).fetchVerified(Recordings.TEST, root))
          .withMessageContaining(host(pcs));
    }
  }

  private static String host(RecordedPcs pcs) {
    return pcs.address().substring("http://".length());
  }

  @Test
  void missingChain_isAFault() throws IOException {
    for (String path : new String[] {"/pckcrl", "/tcb", "/identity"}) {
      assertFails(CollateralServerFailed.class, path, r -> r.withHeaders(Map.of()));
    }
  }

  @Test
  void brokenEncoding_isAFault() throws IOException {
    assertFails(
        CollateralServerFailed.class,
        "/pckcrl",
        r -> r.withHeaders(Map.of("SGX-PCK-CRL-Issuer-Chain", "%4")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zz", "304", "-----BEGIN X509 CRL-----"})
  void otherList_isAFault(String body) throws IOException {
    assertFails(
        CollateralServerFailed.class,
        "/pckcrl",
        r -> r.withBody(body.getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"tcbInfo\":\"text\",\"signature\":\"00\"}",
        "{\"tcbInfo\":{},\"signature\":\"00\"}",
        "{\"tcbInfo\":{},\"tcbInfo\":{},\"signature\":\"00\"}",
        "{\"tcbInfo\":{}} {}",
        "[]"
      })
  void otherJson_isAFault(String body) throws IOException {
    assertFails(
        CollateralServerFailed.class,
        "/tcb",
        r -> r.withBody(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertFails(
      Class<? extends Throwable> type, String path, UnaryOperator<Reply> change)
      throws IOException {
    try (RecordedPcs pcs = new RecordedPcs(TEST, Style.INTEL)) {
      pcs.change(path, change);
      assertThatExceptionOfType(type)
          .isThrownBy(() -> Recordings.intel(pcs).fetch(Recordings.TEST))
          .withMessageContaining(" from " + host(pcs));
    }
  }

  @ParameterizedTest
  @EnumSource(TeeType.class)
  void T29_genuineCollateralOfAnotherPlatform_isRefused(TeeType tee) {
    TrustedRoot root = Recordings.SKETCH.trustedRoot();
    Bytes other = Bytes.fromHex("0123456789ab");
    CollateralCheck.require(TEST, Recordings.TEST, root);
    for (CollateralId id :
        new CollateralId[] {
          new CollateralId(tee, other, PckCa.PLATFORM),
          new CollateralId(TeeType.TDX, Recordings.TEST.fmspc(), PckCa.PLATFORM),
          new CollateralId(TeeType.SGX, Recordings.TEST.fmspc(), PckCa.PROCESSOR)
        }) {
      assertThatExceptionOfType(ForeignCollateral.class)
          .isThrownBy(() -> CollateralCheck.require(TEST, id, root));
    }
  }

  @Test
  void T29_collateralUnderAnotherRoot_isRefused() {
    assertThatExceptionOfType(CollateralRefused.class)
        .isThrownBy(() -> CollateralCheck.require(TEST, Recordings.TEST, TrustedRoot.intelSgx()));
  }
}
