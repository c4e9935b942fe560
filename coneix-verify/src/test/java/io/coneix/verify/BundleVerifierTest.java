package io.coneix.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.testworld.StoredNode;
import io.coneix.testworld.Tally;
import io.coneix.verify.report.Check;
import io.coneix.verify.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundleVerifierTest {
  private static final Scene SCENE = Scene.complete(1);

  @Test
  void bundlesOfHonestParties_pass() {
    for (Bundle bundle : List.of(SCENE.requester(), SCENE.holder())) {
      Report report = SCENE.verify(bundle);

      assertThat(report.checks()).filteredOn(c -> c.result() == Check.Result.FAIL).isEmpty();
      assertThat(report.passes()).isTrue();
      assertThat(Bundle.decode(bundle.encode()).encode()).isEqualTo(bundle.encode());
    }
  }

  @Test
  void scene_holdsAnswersAndARefusedRepetition() {
    Scene scene = Scene.recorded(2);

    assertThat(scene.run(0)).isInstanceOf(Outcome.Answered.class);
    assertThat(scene.run(0)).isInstanceOf(Outcome.Failed.class);
    assertThat(scene.verify(scene.holder()).passes()).isTrue();
  }

  @Test
  void whatNoBundleProves_isListedAsNotChecked() {
    Report report = SCENE.verify(SCENE.requester());

    assertThat(ids(report, Check.Result.NOT_CHECKED))
        .containsExactly("time-upper-bound", "person", "record-complete", "presence");
    assertThat(ids(SCENE.verify(SCENE.holder()), Check.Result.NOT_CHECKED))
        .containsExactly("time-upper-bound", "person", "presence");
  }

  @Test
  void requestersBundle_holdsNothingOfTheNodeChain() {
    Bytes requester = SCENE.requester().encode();
    Bytes holder = SCENE.holder().encode();
    int shown = 0;
    for (Bytes secret : chainSecrets()) {
      assertThat(contains(requester, secret)).isFalse();
      shown += contains(holder, secret) ? 1 : 0;
    }
    // The same search finds them where they are: names and hashes of the nodes of the runs.
    assertThat(shown).isGreaterThan(2 * 6);
  }

  private static List<Bytes> chainSecrets() {
    List<Bytes> secrets = new ArrayList<>();
    secrets.add(SCENE.contract.chainSalt());
    secrets.add(SCENE.world.holder().nodeKey().publicKey().encoded());
    for (int i = 0; i <= SCENE.world.holder().nextIndex(); i++) {
      secrets.add(SCENE.world.holder().name(i));
      secrets.add(
          Bytes.of(SCENE.world.holder().value(i).value().unsafeReveal(SecretAccess.FOR_CRYPTO)));
    }
    for (StoredNode node : SCENE.world.holder().nodes()) {
      secrets.add(node.node().hash());
      secrets.add(node.node().encode());
      node.parts().forEach(part -> secrets.add(part.body().hash()));
      node.parts().forEach(part -> secrets.addAll(part.records()));
    }
    return secrets;
  }

  private static boolean contains(Bytes all, Bytes part) {
    return all.hex().contains(part.hex());
  }

  @Test
  void unknownProgram_isNotCheckedAndFails() {
    Policy policy = new Policy(SCENE.trust(), true);
    ProgramCatalog none = ProgramCatalog.of(Map.of());

    Report holder = Scene.verify(SCENE.holder().encode(), policy, none);
    assertThat(ids(holder, Check.Result.NOT_CHECKED))
        .contains("run-again:1", "run-again:3", "run-again:4");
    assertThat(ids(holder, Check.Result.FAIL)).isEmpty();
    assertThat(holder.passes()).isFalse();
    // A requester's bundle has no data to run it on, and says so.
    assertThat(Scene.verify(SCENE.requester().encode(), policy, none).passes()).isTrue();
  }

  @Test
  void T30_simulation_needsTheExplicitOption() {
    for (Bundle bundle : List.of(SCENE.requester(), SCENE.holder())) {
      Report report =
          Scene.verify(bundle.encode(), new Policy(SCENE.trust(), false), Tally.catalog());

      assertThat(ids(report, Check.Result.FAIL)).containsExactly("enclave-kind");
      assertThat(report.passes()).isFalse();
    }
  }

  @Test
  void report_isOneLineOfJson() {
    String json = SCENE.verify(SCENE.requester()).toJson();

    assertThat(json)
        .startsWith("{\"verdict\":\"pass\",\"kind\":\"requester\",\"checks\":[{\"id\":")
        .contains(
            "{\"id\":\"trust-time\",\"result\":\"pass\",\"expected\":\"a time policy that the trust"
                + " file accepts\",\"found\":\"time: log\"}")
        .doesNotContain("\n");
  }

  private static List<String> ids(Report report, Check.Result result) {
    return report.checks().stream().filter(c -> c.result() == result).map(Check::id).toList();
  }
}
