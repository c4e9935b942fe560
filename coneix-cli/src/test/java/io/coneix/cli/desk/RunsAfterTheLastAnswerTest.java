package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.cli.wallet.Tracks;
import io.coneix.client.tiles.MemoryTileStore;
import io.coneix.client.tiles.TileClient;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.SignedHead;
import io.coneix.requester.BundleWriter;
import io.coneix.requester.DeskRefusal;
import io.coneix.requester.SignedContract;
import io.coneix.testkit.http.PageClient;
import io.coneix.testworld.TestEnclave;
import io.coneix.verify.BundleVerifier;
import io.coneix.verify.Policy;
import io.coneix.verify.report.Report;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.wallet.Wallet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody who was paid can make the proof of it fail by runs that come after. */
class RunsAfterTheLastAnswerTest {
  @TempDir Path temp;
  private DeskTown town;
  private PageClient browser;
  private Wallet wallet;

  @BeforeEach
  void accepted() {
    town = new DeskTown(temp);
    browser = town.browser("en");
    wallet =
        town.accepting(
            "wallet", DeskTown.line(browser.page(town.invite(browser, "to", "2026-11"))));
    town.desk.sync(town.platform.client());
  }

  @AfterEach
  void close() {
    wallet.close();
    town.close();
  }

  private void answered() throws IOException {
    town.send(wallet, Tracks.oneDrive());
  }

  private RunValue name(int k) {
    var held = wallet.contract("");
    int names = held.accepted().orElseThrow().runNames();
    return wallet.holder().context().keys().runs(held.offerHash(), names).value(k);
  }

  private LogEntry consume(int k, RunKind kind, Bytes digest) {
    LogEntry entry = name(k).entry(kind, digest);
    town.platform.log().append(entry);
    return entry;
  }

  /** What an honest enclave says of a run that shows no earlier one, in the desk's mailbox. */
  private void failed(int k, FailureCode code) {
    TestEnclave enclave = town.world.enclave();
    town.platform.client().objects().put(enclave.evidence());
    Bytes digest = Sha256.of(Bytes.utf8("inputs"));
    consume(k, RunKind.RUN, digest);
    Contract contract = town.desk.contracts().get(0).contract();
    Statement statement =
        new Statement(
            contract.hash(),
            k,
            name(k).revealed(),
            digest,
            town.platform.log().entries().size() - 1,
            contract.offer().program().hash(),
            enclave.evidenceHash(),
            0,
            new Outcome.Failed(code, Optional.empty()),
            Optional.empty());
    SealedStatement sealed =
        SealedStatement.seal(
            enclave.sign(statement).encode(),
            contract.offer().program().schema().maxBytes(),
            new XWing.PublicKey(contract.offer().requester().statementKey()),
            new XWing.PublicKey(contract.acceptance().statementKey()),
            town.random);
    town.platform.post(contract.offer().requester().mailbox(), sealed.encode());
  }

  private Bundle bundle() {
    var platform = town.platform.client();
    SignedContract contract = town.desk.contracts().get(0);
    SignedHead newest = platform.log().checkpoint();
    TileClient tiles = new TileClient(platform.log()::unverifiedTile, new MemoryTileStore());
    return new BundleWriter(platform, tiles.hashes(newest), newest)
        .write(contract, town.desk.statements(contract.contract().hash()));
  }

  private void assertFirstAnswerStands() {
    assertThat(town.work(browser, "/sync")).contains("all holds").doesNotContain("could not");
    assertThat(town.work(browser, "/sync")).as("no loop").doesNotContain("all holds");
    assertThat(town.desk.statements(town.desk.contracts().get(0).contract().hash())).hasSize(2);
    Report report =
        new BundleVerifier(
                new Policy(town.trust, true),
                GeoWalletPrograms.catalog(),
                JobChecker.onThisThread())
            .verify(bundle().encode());
    assertThat(report.passes()).as(report.toString()).isTrue();
    String id = town.desk.contracts().get(0).contract().offerHash().hex();
    assertThat(browser.page("/statements/" + id + "/1")).contains("checked, but simulated");
    assertThat(browser.page("/")).doesNotContain("has not been checked");
  }

  @Test
  void nameUsedWithoutAJob_andAFailureAfterIt() throws IOException {
    answered();
    consume(2, RunKind.RUN, Sha256.of(Bytes.utf8("no job")));
    failed(3, FailureCode.PREVIOUS_MISSING);
    assertFirstAnswerStands();
  }

  @Test
  void revocation_andAFailureAfterIt() throws IOException {
    answered();
    consume(2, RunKind.REVOKED, RunKind.NO_DIGEST);
    failed(3, FailureCode.CONTRACT_ENDED);
    assertFirstAnswerStands();
  }

  @Test
  void namesInTheWrongOrder() throws IOException {
    answered();
    failed(3, FailureCode.PREVIOUS_MISSING);
    consume(2, RunKind.VOID, RunKind.NO_DIGEST);
    assertFirstAnswerStands();
  }

  /** Before any answer all is in, and a name that was used for a run is no void. */
  @Test
  void nameOfARun_isNotTakenForOneThatWasGivenUp() {
    consume(1, RunKind.RUN, Sha256.of(Bytes.utf8("no job")));
    failed(2, FailureCode.PREVIOUS_MISSING);
    town.desk.sync(town.platform.client());
    assertThatThrownBy(this::bundle)
        .isInstanceOf(DeskRefusal.class)
        .hasMessageContaining("a statement is missing");
  }

  @Test
  void nameThatWasGivenUp_isFoundByItsBody() {
    consume(1, RunKind.VOID, RunKind.NO_DIGEST);
    failed(2, FailureCode.PERIOD_NOT_PINNED);
    town.desk.sync(town.platform.client());
    assertThat(bundle().runs())
        .extracting(r -> r.kind())
        .containsExactly(RunKind.VOID, RunKind.RUN);
  }
}
