package io.coneix.holder.bundle;

import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.bundle.BundleRun;
import io.coneix.contract.job.Inputs;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunChain;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.chain.RunValue;
import io.coneix.holder.HolderContext;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.contract.NotPossible;
import io.coneix.holder.run.HeldRun;
import io.coneix.holder.run.ProofCollector;
import io.coneix.holder.run.RunTools;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes holder's bundles. Thread-safe. */
public final class HolderBundle {
  private final HolderContext context;
  private final RunTools tools;

  /** Over the contracts of a wallet. */
  public HolderBundle(HolderContext context, RunTools tools) {
    this.context = context;
    this.tools = tools;
  }

  /**
   * The bundle of a contract with all runs so far: one proof for what lies outside the inputs, of
   * which the trees of the inputs' own proofs are prefixes.
   *
   * @throws NotPossible where the contract is not concluded, or a run has no statement yet
   */
  public Bundle write(HeldContract held) {
    Contract contract =
        held.contract()
            .orElseThrow(
                () ->
                    new NotPossible(
                        "nothing to prove", "a concluded contract", held.state().text(), ""));
    RunChain chain = context.keys().runs(held.offerHash(), contract.acceptance().runNames());
    ProofCollector proof =
        new ProofCollector(tools.places(), tools.tiles(), context.platform().log().checkpoint());
    proof.vouchers(held.letter().vouchers()).contract(contract);
    List<BundleRun> runs = new ArrayList<>();
    for (HeldRun run : tools.runs().all(held.offerHash())) {
      runs.add(add(held, run, chain.value(run.k()), proof));
    }
    return new Bundle(Bundle.Role.HOLDER, proof.build(), held.letter().vouchers(), contract, runs);
  }

  private BundleRun add(HeldContract held, HeldRun run, RunValue value, ProofCollector proof) {
    if (run.isOpen() || run.entry().isEmpty()) {
      throw new NotPossible(
          "a run has not ended",
          "runs with their statements",
          "run " + run.k() + " without one",
          "'wallet send' or 'wallet sync' first");
    }
    proof.entry(value.entry(run.kind(), run.digest()), run.entry().get());
    run.evidence().ifPresent(proof::evidence);
    Optional<Bytes> inputs =
        run.kind() == RunKind.RUN
            ? tools.runs().inputs(held.offerHash(), run.k())
            : Optional.empty();
    inputs.ifPresent(encoded -> proof.timed(Inputs.decode(encoded).proof().last().timed()));
    return new BundleRun(
        value.revealed(), run.kind(), run.digest(), run.evidence(), run.statement(), inputs);
  }
}
