package io.geowallet.wallet.page.contracts;

import java.util.List;

/**
 * All contracts.
 *
 * @param connected false where the wallet has no platform yet, so that no offer can be fetched
 */
public record ContractListView(List<ContractRow> rows, boolean connected) {
  /** Copies the list. */
  public ContractListView {
    rows = List.copyOf(rows);
  }
}
