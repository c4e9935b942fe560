package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.client.wire.Limits;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.testworld.World;
import io.coneix.testworld.platform.FakePlatform;
import io.coneix.testworld.platform.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authority, desk and wallets by their commands, up to the contract. */
class DeskCommandTest {
  private static final String[] OFFER = {
    "invite",
    "--reference",
    "E-1",
    "--vehicle",
    "car:5",
    "--period",
    "2026-11",
    "--workplace",
    "Depot",
    "--accept-simulation"
  };

  /** The public key of RFC 8032, section 7.1, test 1. */
  private static final String HOST =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  @TempDir Path temp;
  private final TestClock clock = new TestClock("2026-11-02T08:00:00Z");
  private final FakePlatform platform = new FakePlatform(new World(14), clock);
  private final Cli cli = new Cli();
  private Path passphrase;
  private Path trust;

  @BeforeEach
  void accredited() throws IOException {
    passphrase = Files.writeString(temp.resolve("passphrase"), "four words of mine\n");
    trust = temp.resolve("trust.json");
    String url = platform.uri().toString();
    String request = temp.resolve("request.csr").toString();
    String vouchers = temp.resolve("vouchers.cbor").toString();
    done("authority", "init", "--name", "Authority of the test");
    done("authority", "host", "--name", "host-1", "--key", HOST, "--json");
    assertThat(cli.out()).contains("\"host\":\"host-1\"");
    done("authority", "table");
    assertThat(cli.out()).contains("signed ").contains("2023 to 2026");
    done("authority", "trust", "--platform", url, "--time", "log", "--out", trust.toString());
    done(
        "desk",
        "init",
        "--company",
        "Company of the test",
        "--trust",
        trust.toString(),
        "--platform",
        url,
        "--request",
        request);
    done(
        "authority",
        "accredit",
        "--platform",
        url,
        "--request",
        request,
        "--site",
        "Depot=48.8566,2.3522,200",
        "--out",
        vouchers);
    done("desk", "accredit", vouchers);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private int run(String role, Path data, String... args) {
    List<String> all = new ArrayList<>(List.of(role));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", data.toString(), "--passphrase-file", passphrase.toString()));
    return cli.run(all.toArray(new String[0]));
  }

  private void done(String role, String... args) {
    assertThat(run(role, temp.resolve(role), args)).as(cli.err()).isEqualTo(ExitCode.DONE);
  }

  private int desk(String... args) {
    return run("desk", temp.resolve("desk"), args);
  }

  private Path invitation(String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of(OFFER));
    all.addAll(List.of(more));
    assertThat(desk(all.toArray(new String[0]))).as(cli.err()).isEqualTo(ExitCode.DONE);
    return Files.writeString(temp.resolve("invitation"), cli.out());
  }

  /** A new wallet that accepts. */
  private Path accepting(String name, Path invitation) {
    Path data = temp.resolve(name);
    int made =
        run(
            "wallet",
            data,
            "init",
            "--platform",
            platform.uri().toString(),
            "--trust",
            trust.toString(),
            "--words-file",
            temp.resolve(name + ".words").toString());
    assertThat(made).as(cli.err()).isZero();
    int code = run("wallet", data, "accept", "--invitation-file", invitation.toString(), "--yes");
    assertThat(code).as(cli.err()).isZero();
    return data;
  }

  @Test
  void T46_trustFile_holdsTheKeysThatWereExpected() throws IOException {
    String log = platform.log().keys().log().text();
    String times = platform.log().keys().cosigners().get(0).text();
    Path out = temp.resolve("expected.json");
    assertThat(trustFile(out)).as(cli.err()).isZero();
    assertThat(cli.out()).contains("log key " + log, "time key " + times);
    assertThat(cli.err()).contains("--log-key").contains("compare");
    assertThat(trustFile(out, "--log-key", log, "--time-key", times)).as(cli.err()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(Files.readString(out)).contains(log, times);
    Files.delete(out);
    assertThat(trustFile(out, "--log-key", times, "--time-key", times)).isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains("--log-key", "expected " + times, "found " + log);
    assertThat(trustFile(out, "--log-key", log, "--time-key", log)).isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains("--time-key", "expected " + log, "found " + times);
    assertThat(trustFile(out, "--log-key", "something")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(out).doesNotExist();
  }

  private int trustFile(Path out, String... more) {
    List<String> all = new ArrayList<>(List.of("trust", "--time", "log", "--out", out + ""));
    all.addAll(List.of("--platform", platform.uri().toString()));
    all.addAll(List.of(more));
    return run("authority", temp.resolve("authority"), all.toArray(new String[0]));
  }

  @Test
  void acceptance_isCountersignedOnce() throws IOException {
    Path wallet = accepting("first", invitation());
    assertThat(desk("sync", "--json")).as(cli.err()).isZero();
    assertThat(cli.out()).contains("\"event\":\"countersigned\"").contains("\"reference\":\"E-1\"");
    assertThat(desk("sync", "--json")).isZero();
    assertThat(cli.out()).isEmpty();
    assertThat(desk("contracts")).isZero();
    assertThat(cli.out()).contains("E-1  0 statements");
    assertThat(run("wallet", wallet, "sync")).isZero();
    assertThat(cli.out()).contains("contract concluded");
  }

  @Test
  void mailboxFullOfStrangersMail_answersTheAcceptance_andIsEmptied() throws IOException {
    accepting("first", invitation());
    Bytes mailbox = deskMailbox();
    for (int i = 0; i < 30; i++) {
      byte[] junk = new byte[Limits.MESSAGE];
      junk[0] = (byte) (0x80 + i);
      platform.post(mailbox, Bytes.wrap(junk));
    }
    assertThat(desk("sync")).as(cli.err()).isZero();
    assertThat(cli.out()).contains("countersigned").contains("deleted 30 messages");
    assertThat(platform.messages(mailbox)).isEmpty();
    assertThat(desk("sync", "--json")).isZero();
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void T44_messagesOfAVersionThatNobodyKnows_areKeptUpToABound() throws IOException {
    accepting("first", invitation());
    Bytes mailbox = deskMailbox();
    for (int i = 0; i < 100; i++) {
      platform.post(mailbox, Cbor.encode(CborValue.array(CborValue.of(2), CborValue.of(i))));
    }
    assertThat(desk("sync")).as(cli.err()).isZero();
    assertThat(cli.out()).contains("countersigned").contains("deleted 84 messages");
    List<Bytes> kept = platform.messages(mailbox);
    assertThat(kept).hasSize(16);
    assertThat(desk("sync")).as(cli.err()).isZero();
    assertThat(cli.out()).doesNotContain("deleted");
    assertThat(platform.messages(mailbox)).isEqualTo(kept);
  }

  @Test
  void T34_messagesOfANewerProgram_stay() throws IOException {
    accepting("first", invitation());
    Bytes mailbox = deskMailbox();
    CborValue.ByteString sealed = CborValue.of(Bytes.utf8("sealed otherwise"));
    CborValue one = CborValue.of(1);
    Bytes letter = Cbor.encode(CborValue.array(one, CborValue.of(3), sealed));
    Bytes header = Cbor.encode(CborValue.array(one, CborValue.of(32), one, one));
    Bytes statement =
        Cbor.encode(CborValue.array(one, CborValue.of(header), sealed, sealed, sealed, sealed));
    platform.post(mailbox, letter);
    platform.post(mailbox, statement);
    assertThat(desk("sync")).as(cli.err()).isZero();
    assertThat(cli.out())
        .contains("countersigned", "unknown kind of letter", "unknown encryption suite")
        .doesNotContain("deleted");
    assertThat(platform.messages(mailbox)).containsExactlyInAnyOrder(letter, statement);
  }

  /** Where the wallet has just posted its acceptance. */
  private Bytes deskMailbox() {
    String posted = "POST /v1/mailboxes/";
    return platform.requests().stream()
        .filter(request -> request.startsWith(posted))
        .reduce((earlier, last) -> last)
        .map(request -> Bytes.fromHex(request.substring(posted.length())))
        .orElseThrow();
  }

  @Test
  void twoAcceptancesOfOneInvitation_areBothSetAside() throws IOException {
    Path invitation = invitation();
    accepting("first", invitation);
    accepting("second", invitation);
    assertThat(desk("sync")).as(cli.err()).isZero();
    assertThat(cli.out().lines())
        .hasSize(2)
        .allMatch(
            l -> l.endsWith("two different acceptances of one offer: invite the person again"));
    assertThat(desk("contracts", "--json")).isZero();
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void acceptanceThatComesDuringTheSync_isNotAnsweredInPlaceOfTheOneBefore() throws IOException {
    Path invitation = invitation();
    Path first = accepting("first", invitation);
    Bytes mailbox = deskMailbox();
    Bytes firsts = platform.messages(mailbox).get(0);
    Path second = accepting("second", invitation);
    List<Bytes> both = platform.take(mailbox);
    boolean firstIsLast = both.get(1).equals(firsts);
    platform.post(mailbox, both.get(1));
    postBeforeTheSecondReading(mailbox, both.get(0));
    assertThat(desk("sync")).as(cli.err()).isZero();
    assertThat(cli.out().lines()).singleElement().asString().startsWith("countersigned");
    assertThat(run("wallet", firstIsLast ? first : second, "sync")).isZero();
    assertThat(cli.out()).contains("contract concluded");
    assertThat(desk("sync")).as(cli.err()).isZero();
    assertThat(cli.out().lines())
        .singleElement()
        .asString()
        .endsWith("second acceptance of one offer");
  }

  @Test
  void acceptanceThatComesAloneDuringTheSync_isAnsweredInTheNext() throws IOException {
    accepting("first", invitation());
    Bytes mailbox = deskMailbox();
    Bytes letter = platform.take(mailbox).get(0);
    accepting("second", invitation("--again"));
    postBeforeTheSecondReading(mailbox, letter);
    assertThat(desk("sync")).as(cli.err()).isZero();
    assertThat(cli.out().lines()).singleElement().asString().startsWith("countersigned");
    assertThat(platform.messages(mailbox)).containsExactly(letter);
    assertThat(desk("sync")).as(cli.err()).isZero();
    assertThat(cli.out().lines()).singleElement().asString().startsWith("countersigned");
  }

  /** Two requests are one reading of a mailbox with one page: the second finds nothing more. */
  private void postBeforeTheSecondReading(Bytes mailbox, Bytes message) {
    AtomicInteger readings = new AtomicInteger();
    platform.setBefore(
        request -> {
          if (request.equals("GET /v1/mailboxes/" + mailbox.hex())
              && readings.incrementAndGet() == 3) {
            platform.post(mailbox, message);
          }
        });
  }

  @Test
  void offerAboveTheRegistration_isRefusedAtTheDesk() {
    List<String> more = new ArrayList<>(List.of(OFFER));
    more.addAll(List.of("--hours", "06:00-19:00"));
    assertThat(desk(more.toArray(new String[0]))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("more than is registered (offer, hours)");
  }

  @Test
  void secondInvitationToTheSameDays_takesAWordOfItsOwn() {
    assertThat(desk(OFFER)).as(cli.err()).isZero();
    assertThat(desk(OFFER)).isEqualTo(ExitCode.NO);
    assertThat(cli.err()).contains("invited to some of these days already").contains("--again");
    assertThat(cli.out()).isEmpty();
    assertThat(desk(other("--period", "2026-12"))).as(cli.err()).isZero();
    assertThat(desk(other("--period", "2026-12-31..2026-12-31"))).isEqualTo(ExitCode.NO);
    assertThat(desk(other("--reference", "E-2"))).as(cli.err()).isZero();
    List<String> again = new ArrayList<>(List.of(OFFER));
    again.add("--again");
    assertThat(desk(again.toArray(new String[0]))).as(cli.err()).isZero();
  }

  private static String[] other(String option, String value) {
    List<String> all = new ArrayList<>(List.of(OFFER));
    all.set(all.indexOf(option) + 1, value);
    return all.toArray(new String[0]);
  }

  // --- enclaves in hardware ---

  private int inviteWith(Path policy, String... more) {
    List<String> all = new ArrayList<>(List.of(OFFER));
    all.remove("--accept-simulation");
    all.addAll(List.of("--enclave-policy", policy.toString()));
    all.addAll(List.of(more));
    return desk(all.toArray(new String[0]));
  }

  private Path policy(String json) throws IOException {
    return Files.writeString(temp.resolve("policy.json"), json);
  }

  @Test
  void policyForHardware_isOfferedAndWorded() throws IOException {
    String code = "3e".repeat(32);
    assertThat(inviteWith(policy("{\"codes\":[{\"mrEnclave\":\"" + code + "\"}]}")))
        .as(cli.err())
        .isZero();
    Path invitation = Files.writeString(temp.resolve("invitation"), cli.out());
    Path wallet = accepting("first", invitation);
    assertThat(run("wallet", wallet, "offer", "--invitation-file", invitation.toString(), "--json"))
        .as(cli.err())
        .isZero();
    assertThat(cli.out())
        .contains("\"simulation\":false")
        .contains(
            "\"hardware\":{\"statuses\":[\"UpToDate\"],\"codes\":[{\"mrEnclave\":\""
                + code
                + "\",\"advisories\":[]}],\"minTcbEvaluationDataNumber\":0}");
    assertThat(run("wallet", wallet, "contracts", "--json")).as(cli.err()).isZero();
    assertThat(desk("sync")).isZero();
  }

  @Test
  void offerThatNoEnclaveCouldServe_isRefused() {
    List<String> none = new ArrayList<>(List.of(OFFER));
    none.remove("--accept-simulation");
    assertThat(desk(none.toArray(new String[0]))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("--accept-simulation for a trial");
  }

  @Test
  void T30_policyAndSimulationAtOnce_isRefused() throws IOException {
    Path policy = policy("{\"codes\":[{\"mrEnclave\":\"" + "3e".repeat(32) + "\"}]}");
    assertThat(inviteWith(policy, "--accept-simulation")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("--enclave-policy");
  }

  @Test
  void policyThatNoContractCanCarry_isRefused() throws IOException {
    assertThat(inviteWith(policy("{}"))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("policy, codes");
    String machines =
        "{\"codes\":[{\"mrEnclave\":\""
            + "3e".repeat(32)
            + "\"}],\"platforms\":{\"ppids\":[\""
            + "00".repeat(16)
            + "\"]}}";
    assertThat(inviteWith(policy(machines))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("the authority lists machines");
    assertThat(inviteWith(policy("{\"codes\":[],\"statuses\":[\"Revoked\"]}")))
        .isEqualTo(ExitCode.UNUSABLE);
  }

  private Vouchers vouchers(String file) throws IOException {
    return Vouchers.of(
        Cbor.decode("accreditation", Bytes.wrap(Files.readAllBytes(temp.resolve(file)))));
  }

  private static PlatformList list(Vouchers vouchers) {
    return PlatformList.decode(
        Sign1.decode(ObjectType.PLATFORM_LIST, vouchers.platformList()).unverifiedPayload());
  }

  @Test
  void revokedAccreditation_isNamedByTheNextListAlone() throws IOException {
    Vouchers first = vouchers("vouchers.cbor");
    done("authority", "revoke", "--accreditation", temp.resolve("vouchers.cbor").toString());
    done("authority", "revoke", "--host", "host-1");
    done(
        "authority",
        "accredit",
        "--platform",
        platform.uri().toString(),
        "--request",
        temp.resolve("request.csr").toString(),
        "--out",
        temp.resolve("again.cbor").toString());
    Vouchers again = vouchers("again.cbor");
    assertThat(list(first).revoked()).isEmpty();
    assertThat(list(again).revoked())
        .containsExactly(Sha256.of(first.certificate()), Sha256.of(first.registration()));
    assertThat(list(again).revokes(Sha256.of(again.certificate()))).isFalse();
    assertThat(list(first).hosts()).hasSize(1);
    assertThat(list(again).hosts()).isEmpty();
    done("desk", "accredit", temp.resolve("again.cbor").toString());
  }

  @Test
  void accreditationOfAnotherAuthority_isNotRevoked() {
    Path other = temp.resolve("other");
    assertThat(run("authority", other, "init", "--name", "Another")).isZero();
    String file = temp.resolve("vouchers.cbor").toString();
    assertThat(run("authority", other, "revoke", "--accreditation", file))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("a certificate of this authority");
  }

  @Test
  void machine_isListedByPpid() {
    done(
        "authority",
        "machine",
        "--name",
        "m-1",
        "--ppid",
        "00112233445566778899AABBCCDDEEFF",
        "--json");
    assertThat(cli.out()).contains("\"ppid\":\"00112233445566778899aabbccddeeff\"");
    for (String bad : List.of("", "00", "zz".repeat(16), "00".repeat(17))) {
      assertThat(
              run("authority", temp.resolve("authority"), "machine", "--name", "m", "--ppid", bad))
          .isEqualTo(ExitCode.UNUSABLE);
    }
    assertThat(run("authority", temp.resolve("authority"), "machine", "--name", "m"))
        .isEqualTo(ExitCode.UNUSABLE);
  }
}
