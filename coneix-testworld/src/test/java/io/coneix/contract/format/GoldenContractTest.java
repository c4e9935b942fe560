package io.coneix.contract.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.CheckedRun;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.check.Terms;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.log.ProvenLog;
import io.coneix.testkit.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files of the contract's objects: written from a fixed seed, decoded, encoded again. */
class GoldenContractTest {
  private static final List<Format> ALL = Format.all();

  static List<Format> formats() {
    return ALL;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void example_isTheGoldenFile(Format format) {
    Golden.check(format.name(), format.encoded().toArray());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void goldenFile_decodesAndEncodesToTheSameBytes(Format format) {
    Bytes golden = Bytes.wrap(Golden.read(format.name()));
    assertThat(format.again().apply(golden)).isEqualTo(golden);
  }

  @Test
  void goldenJob_isAcceptedAndRuns() {
    JobChecker checker = JobChecker.onThisThread();
    Sign1 job = Sign1.decode(ObjectType.JOB, Bytes.wrap(Golden.read("job")));

    CheckedRun run = checker.check(checker.accept(job));

    // Two slots in the office hours were recorded, and one of their nodes was lost.
    assertThat(run.records()).hasSize(1);
    assertThat(run.lostEntries()).isEqualTo(1);
  }

  @Test
  void goldenHolderBundle_provesItsLastRunByTheSameChecks() {
    Bundle bundle = Bundle.decode(Bytes.wrap(Golden.read("bundle.holder")));
    Terms terms = Terms.of(bundle.contract());
    JobChecker checker = JobChecker.onThisThread();
    ProvenLog log = checker.verify(bundle.proof(), terms);
    var last = bundle.runs().get(2);

    RunRequest request =
        RunRequest.of(
            terms,
            3,
            last.runValue(),
            last.evidence().orElseThrow(),
            last.inputs().orElseThrow(),
            log);

    assertThat(checker.check(request).records()).hasSize(1);
  }

  @Test
  void goldenSealedStatement_opensForBothSides() {
    Examples examples = new Examples();
    SealedStatement sealed = SealedStatement.decode(Bytes.wrap(Golden.read("sealed-statement")));

    assertThat(sealed.openAsRequester(examples.statementKeys().get(0)))
        .contains(Bytes.wrap(Golden.read("statement.answer")));
    assertThat(sealed.openAsHolder(examples.statementKeys().get(1)))
        .contains(Bytes.wrap(Golden.read("statement.answer")));
    assertThat(sealed.openAsHolder(examples.statementKeys().get(0))).isEmpty();
  }
}
