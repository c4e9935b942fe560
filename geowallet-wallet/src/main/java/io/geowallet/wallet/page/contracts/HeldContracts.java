package io.geowallet.wallet.page.contracts;

import io.coneix.evidence.chain.RunKind;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.geowallet.wallet.Wallet;
import java.util.List;

/** Finds the contract and the run that an address names. Thread-safe: only reads. */
public final class HeldContracts {
  /** How many hexadecimal digits of the offer's hash name a contract in addresses. */
  private static final int DIGITS = 16;

  private final Wallet wallet;

  /** Those of {@code wallet}. */
  public HeldContracts(Wallet wallet) {
    this.wallet = wallet;
  }

  /** The name of a contract in addresses. */
  public static String id(HeldContract held) {
    return held.offerHash().hex().substring(0, DIGITS);
  }

  /** The address of a contract's page. */
  public static String path(HeldContract held) {
    return "/contracts/" + id(held);
  }

  /**
   * The contract that the part {@code id} of the path names.
   *
   * @throws NoSuchPage where there is none
   */
  public HeldContract of(PageRequest request) {
    String id = request.path("id");
    return wallet.contracts().stream()
        .filter(held -> id(held).equals(id))
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }

  /** All of them. */
  public List<HeldContract> all() {
    return wallet.contracts();
  }

  /** The runs of a contract, revocations aside. */
  public List<HeldRun> runs(HeldContract held) {
    return wallet.runs(held).stream().filter(run -> run.kind() == RunKind.RUN).toList();
  }

  /**
   * The run that the part {@code k} of the path names.
   *
   * @throws NoSuchPage where there is none
   */
  public HeldRun run(HeldContract held, PageRequest request) {
    int k = request.number("k");
    return runs(held).stream().filter(run -> run.k() == k).findFirst().orElseThrow(NoSuchPage::new);
  }
}
