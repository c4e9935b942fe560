package io.coneix.holder;

import io.coneix.contract.check.JobChecker;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.holder.archive.Archive;
import io.coneix.holder.bundle.HolderBundle;
import io.coneix.holder.contract.ContractKeeper;
import io.coneix.holder.contract.OfferReader;
import io.coneix.holder.drop.DropKeeper;
import io.coneix.holder.graph.GraphKeeper;
import io.coneix.holder.run.Mailroom;
import io.coneix.holder.run.Pause;
import io.coneix.holder.run.RunKeeper;
import io.coneix.holder.run.RunTools;
import io.coneix.verify.trust.Trust;

/**
 * The parts of a wallet, put together.
 *
 * @param context what they work with
 * @param graph keeps the record
 * @param archive keeps the wallet in the blind store
 * @param contracts concludes contracts
 * @param mailroom empties mailboxes
 * @param runs reviews and sends
 * @param bundles writes the holder's bundles
 * @param programs what this wallet can run itself
 * @param drops keeps the phones that post into drop boxes
 * @param tools what runs share: the checks of enclaves among them
 */
public record Holder(
    HolderContext context,
    GraphKeeper graph,
    Archive archive,
    ContractKeeper contracts,
    Mailroom mailroom,
    RunKeeper runs,
    HolderBundle bundles,
    ProgramCatalog programs,
    DropKeeper drops,
    RunTools tools) {
  /**
   * A wallet's parts.
   *
   * @param checker the enclave's own checks
   * @param programs the enclave's own programs
   * @param pause lets time pass while a statement is waited for
   */
  public static Holder of(
      HolderContext context, JobChecker checker, ProgramCatalog programs, Pause pause) {
    RunTools tools = RunTools.of(context, checker, programs);
    GraphKeeper graph = new GraphKeeper(context);
    Archive archive = new Archive(context);
    ContractKeeper contracts = new ContractKeeper(context, graph, archive);
    Mailroom mailroom = new Mailroom(context, contracts, tools.runs(), tools.enclaves());
    RunKeeper runs = new RunKeeper(context, graph, archive, contracts, mailroom, tools, pause);
    HolderBundle bundles = new HolderBundle(context, tools);
    DropKeeper drops = new DropKeeper(context, graph);
    return new Holder(
        context, graph, archive, contracts, mailroom, runs, bundles, programs, drops, tools);
  }

  /** Reads offers, by the word of those whom {@code trust} names. */
  public OfferReader offers(Trust trust) {
    return new OfferReader(context.platform(), trust, programs, context.clock());
  }

  /** Makes durable what is in memory only, sends what waits, and archives what changed. */
  public void flush() {
    graph.deliver();
    graph.settle();
    archive.flush();
  }
}
