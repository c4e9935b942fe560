package io.coneix.holder;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.fault.Step;
import io.coneix.holder.run.HeldRun;
import io.coneix.holder.testing.CrashChild;
import io.coneix.holder.testing.Scene;
import io.coneix.testkit.ChildJvm;
import io.coneix.testkit.SeededRandom;
import io.coneix.testworld.OfferSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A wallet's process is killed at labelled steps of the path and started again: at each with {@code
 * -Dconeix.kills=true}, otherwise where something has just left the device, or the path's end is
 * near.
 */
class CrashTest {
  private static final Set<Step> STEPS =
      Boolean.getBoolean("coneix.long") || Boolean.getBoolean("coneix.kills")
          ? EnumSet.allOf(Step.class)
          : EnumSet.of(
              Step.NODE_LOGGED,
              Step.ACCEPTANCE_SENT,
              Step.BLOB_SENT,
              Step.RUN_LOGGED,
              Step.JOB_SENT,
              Step.STATEMENT_DURABLE,
              Step.REVOCATION_DURABLE);

  @TempDir Path directory;
  private Scene scene;
  private String invitation;
  private Path trust;
  private final Set<Step> died = EnumSet.noneOf(Step.class);

  @Test
  void processKilledAtEachStep_endsThePath_andLosesNothing() throws Exception {
    Path wallet = directory.resolve("wallet");
    scene = new Scene(wallet);
    invite();
    // The store goes to the child.
    scene.holder().context().store().close();
    at("2026-10-01T23:30:00Z");
    die(Step.NODE_DURABLE, -1, false);
    die(Step.NODE_LOGGED, -1, false);
    die(Step.ACCEPTANCE_DURABLE, -1, false);
    die(Step.ACCEPTANCE_SENT, -1, false);
    scene.answer();
    die(Step.CONTRACT_DURABLE, -1, false);
    at("2026-10-02T01:00:00Z");
    scene.host().start();
    die(Step.INPUTS_DURABLE, 0, false);
    die(Step.ARCHIVE_DURABLE, 0, false);
    die(Step.BLOB_SENT, 0, false);
    die(Step.INPUTS_ARCHIVED, 0, false);
    die(Step.RUN_LOGGED, 0, false);
    die(Step.RUN_DURABLE, 0, false);
    die(Step.JOB_SENT, 0, false);
    live(0, false);
    at("2026-10-03T01:00:00Z");
    scene.host().start();
    die(Step.JOB_DURABLE, 1, false);
    die(Step.STATEMENT_DURABLE, 1, false);
    die(Step.REVOCATION_DURABLE, -1, true);
    live(-1, true);
    assertThat(died).isEqualTo(STEPS);
    requireAllThere(scene.restart(FaultPoints.none()));
    scene.close();
  }

  private void invite() throws IOException {
    OfferSketch sketch =
        OfferSketch.tally().periods(OfferSketch.day("2026-10-01"), OfferSketch.day("2026-10-02"));
    Invitation invited = Invitation.create(scene.platform().uri().toString(), new SeededRandom(2));
    OfferLetter offer = scene.desk().offer(sketch, invited.id());
    scene.leave(invited, offer);
    invitation = invited.toText();
    trust = Files.writeString(directory.resolve("trust.json"), scene.trust().toJson());
  }

  private void at(String iso) {
    scene.clock().set(OfferSketch.sec(iso) * 1000);
  }

  private void die(Step step, int period, boolean revoke) throws Exception {
    if (!STEPS.contains(step)) {
      return;
    }
    assertThat(child(step.name(), period, revoke)).as("%s", step).isEqualTo(FaultPoints.KILLED);
    died.add(step);
  }

  private void live(int period, boolean revoke) throws Exception {
    assertThat(child("none", period, revoke)).isZero();
  }

  private int child(String step, int period, boolean revoke) throws Exception {
    var keys = scene.platform().log().keys();
    List<String> command = new ArrayList<>(ChildJvm.command(CrashChild.class));
    command.add(directory.resolve("wallet").toString());
    command.add(scene.platform().uri().toString());
    command.add(keys.log().text());
    command.add(keys.cosigners().get(0).text());
    command.add(trust.toString());
    command.add(invitation);
    command.add(Long.toString(scene.clock().millis()));
    command.add(step);
    command.add(Integer.toString(period));
    command.add(revoke ? "revoke" : "keep");
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("child ends").isTrue();
    return process.exitValue();
  }

  private void requireAllThere(Holder holder) {
    HeldContract held = holder.contracts().contracts().all().get(0);
    assertThat(held.state()).isEqualTo(ContractState.REVOKED);
    List<HeldRun> runs = holder.runs().runs(held);
    assertThat(runs.stream().map(HeldRun::kind))
        .containsExactly(RunKind.RUN, RunKind.RUN, RunKind.REVOKED);
    for (HeldRun run : runs.subList(0, 2)) {
      assertThat(run.said().orElseThrow().outcome()).isInstanceOf(Outcome.Answered.class);
    }
    // One node for each closed slot, each in the log once, each with its receipt.
    int nodes = holder.graph().nextIndex() - 1;
    assertThat(holder.graph().reader().lastLogged()).isEqualTo(nodes);
    Set<Bytes> names = new HashSet<>();
    List<LogEntry> entries = scene.platform().log().entries();
    entries.forEach(entry -> assertThat(names.add(entry.name())).isTrue());
    assertThat(names).containsAll(holder.context().keys().chain().value(nodes).namesFrom(1));
    assertThat(holder.graph().reader().nodes(1, nodes)).hasSize(nodes);
    assertThat(holder.bundles().write(held).runs()).hasSize(3);
  }
}
