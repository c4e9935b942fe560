package io.coneix.holder.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.contract.NotPossible;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.testing.Scene;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunKeeperTest {
  /** 08 to 19 h in Paris are 44 slots. */
  private static final long DAY = 44;

  private static final long OCTOBER_1 = OfferSketch.sec("2026-10-01T12:00:00Z");

  private static final Grade LIVE =
      new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.WALLET);

  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void start() throws IOException {
    scene = new Scene(directory.resolve("wallet"));
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  /** A contract for 1 and 2 October, and the record until after the first of them. */
  private HeldContract firstDay() {
    HeldContract held =
        scene.conclude(
            OfferSketch.tally()
                .minimum(LIVE)
                .periods(OfferSketch.day("2026-10-01"), OfferSketch.day("2026-10-02")));
    scene.liveUntil("2026-10-01T23:15:00Z", 20);
    scene.host().start();
    return held;
  }

  private HeldRun send(HeldContract held, int period, SlotSet withheld) {
    return scene.holder().runs().send(held, period, () -> withheld, Bytes.EMPTY);
  }

  private static List<Long> common(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return Answer.decode(((Outcome.Answered) outcome).answer()).common();
  }

  private static List<Long> common(HeldRun run) {
    return common(run.said().orElseThrow().outcome());
  }

  @Test
  void day_isReviewedAndSent_withTheSameAnswer() {
    HeldContract held = firstDay();
    Outcome reviewed = scene.holder().runs().review(held, 0, SlotSet.EMPTY, Bytes.EMPTY);
    assertThat(common(reviewed)).containsExactly(DAY, DAY * 20, 0L, 0L, 0L);
    HeldRun run = send(held, 0, SlotSet.EMPTY);
    assertThat(run.said().orElseThrow().outcome()).isEqualTo(reviewed);
    assertThat(scene.deskMessages().stream().filter(m -> isStatement(m))).hasSize(1);
    assertThat(scene.holder().mailroom().sync(held.offerHash())).isEmpty();
  }

  private static boolean isStatement(Bytes message) {
    return !io.coneix.contract.acceptance.Letter.isLetter(message)
        && SealedStatement.decode(message).encode().equals(message);
  }

  @Test
  void job_showsTheFewestNodes_andOnlyWhatIsInScope() {
    HeldContract held = firstDay();
    send(held, 0, SlotSet.EMPTY);
    Inputs inputs = scene.host().requests().get(0).inputs();
    // Bound from node 1 on; the period begins at 22:00 UTC, 32 slots after the contract.
    assertThat(inputs.chain().first()).isEqualTo(32);
    assertThat(inputs.chain().last()).isLessThanOrEqualTo(scene.holder().graph().nextIndex() - 1);
    long opened = inputs.nodes().stream().mapToLong(n -> n.orElseThrow().parts().size()).sum();
    assertThat(opened).isEqualTo(DAY);
  }

  @Test
  void markThatGrowsWhileTheInputsAreBuilt_stopsTheSending() {
    HeldContract held = firstDay();
    int noon = Slot.ofMs(OfferSketch.sec("2026-10-01T12:00:00Z") * 1000).number();
    List<SlotSet> marked = List.of(SlotSet.range(noon, noon + 1), SlotSet.range(noon, noon + 4));
    Iterator<SlotSet> asked = marked.iterator();
    RunKeeper runs = scene.holder().runs();
    assertThatThrownBy(() -> runs.send(held, 0, asked::next, Bytes.EMPTY))
        .isInstanceOf(OtherThanReviewed.class);
    assertThat(scene.host().requests()).isEmpty();
    assertThat(runs.runs(held)).isEmpty();
    assertThat(common(send(held, 0, marked.get(1))).get(2)).isEqualTo(4L);
  }

  @Test
  void withheldSlots_areCounted_andTheirKeysAreNotSent() {
    HeldContract held = firstDay();
    int noon = Slot.ofMs(OfferSketch.sec("2026-10-01T12:00:00Z") * 1000).number();
    SlotSet withheld = SlotSet.range(noon, noon + 4);
    HeldRun run = send(held, 0, withheld);
    assertThat(common(run)).containsExactly(DAY - 4, (DAY - 4) * 20, 4L, 0L, 0L);
    RunRequest request = scene.host().requests().get(0);
    assertThat(request.inputs().covers().get(0).cover().slots().intersect(withheld).isEmpty())
        .isTrue();
  }

  @Test
  void twoRuns_carryTheTotalsOn() {
    HeldContract held = firstDay();
    send(held, 0, SlotSet.EMPTY);
    scene.liveUntil("2026-10-02T23:15:00Z", 20);
    scene.host().start();
    HeldRun second = send(held, 1, SlotSet.EMPTY);
    assertThat(second.k()).isEqualTo(2);
    Outcome.Answered answered = (Outcome.Answered) second.said().orElseThrow().outcome();
    assertThat(io.coneix.contract.schema.Totals.decode(answered.totals()).values())
        .containsExactly(2 * DAY);
  }

  @Test
  void answeredPeriod_isNotSentAgain() {
    HeldContract held = firstDay();
    HeldRun first = send(held, 0, SlotSet.EMPTY);
    assertThat(send(held, 0, SlotSet.EMPTY)).isEqualTo(first);
    assertThat(scene.host().requests()).hasSize(1);
    assertThatThrownBy(() -> scene.holder().runs().review(held, 0, SlotSet.EMPTY, Bytes.EMPTY))
        .isInstanceOf(NotPossible.class);
  }

  @Test
  void periodThatIsNotOver_isRefused() {
    HeldContract held = scene.conclude(OfferSketch.tally());
    scene.liveUntil("2026-10-01T12:00:00Z", 20);
    scene.host().start();
    assertThatThrownBy(() -> send(held, 0, SlotSet.EMPTY)).isInstanceOf(PeriodNotOver.class);
    assertThat(scene.holder().runs().runs(held)).isEmpty();
  }

  @Test
  void importedDay_isRead_whereTheContractTakesIt() {
    HeldContract held = scene.conclude(OfferSketch.tally());
    scene.clock().set(OfferSketch.sec("2026-10-20T10:00:00Z") * 1000);
    int noon = Slot.ofMs(OfferSketch.sec("2026-10-01T12:00:00Z") * 1000).number();
    for (int i = 0; i < 3; i++) {
      scene
          .holder()
          .graph()
          .add(
              PartKind.IMPORT,
              new Slot(noon + i),
              Source.FILE,
              List.of(new Payload(Category.POSITION, Bytes.wrap(new byte[7]))),
              List.of());
    }
    scene.holder().graph().closeNow();
    scene.host().start();
    assertThat(common(send(held, 0, SlotSet.EMPTY))).containsExactly(3L, 21L, 0L, 0L, 0L);
  }

  @Test
  void noEnclave_isToldSo_andNothingIsBegun() {
    HeldContract held = scene.conclude(OfferSketch.tally());
    scene.liveUntil("2026-10-01T23:15:00Z", 20);
    assertThatThrownBy(() -> send(held, 0, SlotSet.EMPTY)).isInstanceOf(NoEnclave.class);
    assertThat(scene.holder().runs().runs(held)).isEmpty();
    scene.host().start();
    assertThat(common(send(held, 0, SlotSet.EMPTY))).startsWith(DAY);
    assertThat(scene.holder().runs().runs(held)).hasSize(1);
  }

  @Test
  void T30_enclaveOfAHostThatIsNotListed_isNotTrusted() {
    HeldContract held = scene.conclude(OfferSketch.tally());
    scene.liveUntil("2026-10-01T23:15:00Z", 20);
    scene
        .platform()
        .setEnclaves(List.of(scene.world().enclave(scene.world().key(), World.IMAGE).evidence()));
    assertThatThrownBy(() -> send(held, 0, SlotSet.EMPTY)).isInstanceOf(NoEnclave.class);
  }

  @Test
  void enclaveThatNoJobCanBeSealedTo_isNone_andNothingIsBegun() {
    HeldContract held = scene.conclude(OfferSketch.tally());
    scene.liveUntil("2026-10-01T23:15:00Z", 20);
    World world = scene.world();
    Bytes evidence =
        TestEnclave.certify(
            world.host(),
            World.IMAGE,
            world.key().publicKey().encoded(),
            Bytes.wrap(new byte[XWing.PUBLIC_KEY_SIZE]),
            world.log());
    scene.platform().setEnclaves(List.of(evidence));
    assertThatThrownBy(() -> send(held, 0, SlotSet.EMPTY)).isInstanceOf(NoEnclave.class);
    assertThat(scene.holder().runs().runs(held)).isEmpty();
  }

  @Test
  void T30_simulation_isNotTrusted_whereTheContractRefusesIt() {
    HeldContract held =
        scene.conclude(OfferSketch.tally().enclaves(new EnclavePolicy(false, List.of())));
    scene.liveUntil("2026-10-01T23:15:00Z", 20);
    scene.host().start();
    assertThatThrownBy(() -> send(held, 0, SlotSet.EMPTY)).isInstanceOf(NoEnclave.class);
  }

  @Test
  void T12_enclaveThatDies_isReplaced_withTheSameInputs() {
    HeldContract held = firstDay();
    scene.host().kill();
    assertThatThrownBy(() -> send(held, 0, SlotSet.EMPTY)).isInstanceOf(NoStatement.class);
    Bytes digest = scene.holder().runs().runs(held).get(0).digest();
    scene.host().revive();
    scene.host().start();
    // Other withheld slots are asked for now: the name is used, so they come too late.
    HeldRun run = send(held, 0, SlotSet.range(0, 4_000_000));
    assertThat(run.digest()).isEqualTo(digest);
    assertThat(common(run)).startsWith(DAY);
    assertThat(scene.host().requests()).hasSize(1);
  }

  @Test
  void T10_secondDeviceWithOtherInputs_isRefusedByTheLog() throws IOException {
    HeldContract held = firstDay();
    scene
        .platform()
        .log()
        .append(
            scene
                .holder()
                .context()
                .keys()
                .runs(held.offerHash(), 24)
                .value(1)
                .entry(RunKind.RUN, Bytes.wrap(new byte[32])));
    assertThatThrownBy(() -> send(held, 0, SlotSet.EMPTY)).isInstanceOf(RunNameUsed.class);
    assertThat(scene.host().requests()).isEmpty();
  }

  @Test
  void T11_revokedContract_runsNoMore() {
    HeldContract held = firstDay();
    HeldContract revoked = scene.holder().runs().revoke(held);
    assertThat(revoked.state()).isEqualTo(ContractState.REVOKED);
    assertThatThrownBy(() -> send(revoked, 0, SlotSet.EMPTY)).isInstanceOf(NotPossible.class);
    HeldRun name = scene.holder().runs().runs(held).get(0);
    assertThat(name.kind()).isEqualTo(RunKind.REVOKED);
    assertThat(name.entry()).isPresent();
    // A wallet that tried all the same gets no answer from an enclave.
    Outcome outcome = scene.holder().runs().review(held, 0, SlotSet.EMPTY, Bytes.EMPTY);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).code()).isEqualTo(FailureCode.CONTRACT_ENDED);
  }

  @Test
  void T11_runThatWouldFail_isNotSent_andUsesNoName() {
    HeldContract held = scene.conclude(OfferSketch.tally().until(OCTOBER_1));
    scene.liveUntil("2026-10-01T23:15:00Z", 20);
    scene.host().start();
    RunKeeper runs = scene.holder().runs();
    Outcome reviewed = runs.review(held, 0, SlotSet.EMPTY, Bytes.EMPTY);
    assertThat(((Outcome.Failed) reviewed).code()).isEqualTo(FailureCode.CONTRACT_ENDED);
    assertThatThrownBy(() -> send(held, 0, SlotSet.EMPTY))
        .isInstanceOf(RunWouldFail.class)
        .hasMessageContaining("contract-ended");
    assertThatThrownBy(
            () -> runs.sendAsReviewed(held, 0, () -> SlotSet.EMPTY, Bytes.EMPTY, reviewed))
        .isInstanceOf(RunWouldFail.class);
    assertThat(runs.runs(held)).isEmpty();
    assertThat(scene.host().requests()).isEmpty();
  }

  @Test
  void T11_lastName_isKeptForRevoking() {
    HeldContract held =
        scene.conclude(
            OfferSketch.tally()
                .runs(1)
                .periods(OfferSketch.day("2026-10-01"), OfferSketch.day("2026-10-02")));
    scene.liveUntil("2026-10-02T23:15:00Z", 20);
    scene.host().start();
    send(held, 0, SlotSet.EMPTY);
    assertThatThrownBy(() -> send(held, 1, SlotSet.EMPTY))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("all runs are used up");
    assertThat(scene.holder().runs().revoke(held).state()).isEqualTo(ContractState.REVOKED);
    assertThat(scene.holder().runs().revoke(held).state()).isEqualTo(ContractState.REVOKED);
  }

  @Test
  void bundle_holdsRunsAndInputs() {
    HeldContract held = firstDay();
    send(held, 0, SlotSet.EMPTY);
    Bundle bundle = scene.holder().bundles().write(held);
    assertThat(bundle.role()).isEqualTo(Bundle.Role.HOLDER);
    assertThat(bundle.runs()).hasSize(1);
    Bytes inputs = bundle.runs().get(0).inputs().orElseThrow();
    assertThat(Inputs.digest(inputs)).isEqualTo(bundle.runs().get(0).digest());
    assertThat(Bundle.decode(bundle.encode()).encode()).isEqualTo(bundle.encode());
    var proven = bundle.proof().verify(scene.platform().log().keys());
    assertThat(proven.rootAt(Inputs.decode(inputs).proof().last().size())).isPresent();
  }

  @Test
  void runNotEnded_givesNoBundle() {
    HeldContract held = firstDay();
    scene.host().kill();
    assertThatThrownBy(() -> send(held, 0, SlotSet.EMPTY)).isInstanceOf(NoStatement.class);
    assertThatThrownBy(() -> scene.holder().bundles().write(held)).isInstanceOf(NotPossible.class);
  }
}
