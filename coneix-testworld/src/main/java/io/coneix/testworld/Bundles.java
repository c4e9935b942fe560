package io.coneix.testworld;

import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.bundle.BundleRun;
import io.coneix.contract.job.Inputs;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.chain.RunValue;
import java.util.List;
import java.util.Optional;

/** Builds the two bundles of a contract's runs. */
public final class Bundles {
  private Bundles() {}

  /** The holder's bundle: every run with its inputs. */
  public static Bundle holder(World world, TestContract contract, RunHistory history) {
    return bundle(Bundle.Role.HOLDER, world, contract, history.bundled());
  }

  /** The requester's bundle: the same runs without inputs. */
  public static Bundle requester(World world, TestContract contract, RunHistory history) {
    List<BundleRun> runs =
        history.bundled().stream()
            .map(
                run ->
                    new BundleRun(
                        run.runValue(),
                        run.kind(),
                        run.digest(),
                        run.evidence(),
                        run.statement(),
                        Optional.empty()))
            .toList();
    return bundle(Bundle.Role.REQUESTER, world, contract, runs);
  }

  private static Bundle bundle(
      Bundle.Role role, World world, TestContract contract, List<BundleRun> runs) {
    Proofs proofs = new Proofs(world.log(), entry -> true).vouchers(contract.vouchers());
    proofs
        .entry(contract.terms().offerEntry())
        .entry(contract.terms().acceptanceEntry())
        .entry(contract.terms().contractEntry());
    for (int i = 0; i < runs.size(); i++) {
      BundleRun run = runs.get(i);
      RunValue value = new RunValue(i + 1, SecretBytes.of(run.runValue().unsafeArray()));
      proofs.entry(value.entry(run.kind(), run.digest()));
      run.evidence().ifPresent(proofs::evidence);
      run.inputs()
          .ifPresent(encoded -> proofs.timed(Inputs.decode(encoded).proof().last().timed()));
    }
    return new Bundle(role, proofs.build(), contract.vouchers(), contract.contract(), runs);
  }
}
