package io.coneix.holder.contract;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The wallet's contracts by the hash of their offers. As thread-safe as the store. */
public final class ContractTable {
  private static final int MIN_PREFIX = 4;

  private final Table table;

  /** Those of {@code store}. */
  public ContractTable(HolderStore store) {
    this.table = store.table(TableId.CONTRACT);
  }

  /** All of them, by hash. */
  public List<HeldContract> all() {
    return table.all().stream()
        .map(row -> HeldContract.decode(row.value()))
        .sorted(Comparator.comparing(HeldContract::offerHash))
        .toList();
  }

  /** The contract that answers the offer of that hash. */
  public Optional<HeldContract> get(Bytes offerHash) {
    return table.get(offerHash).map(HeldContract::decode);
  }

  /**
   * The contract whose offer's hash begins with these hexadecimal digits; the only one there is
   * where the text is empty.
   *
   * @throws UnknownContract where there is none, or more than one
   */
  public HeldContract named(String prefix) {
    String digits = prefix.toLowerCase(Locale.ROOT);
    if (!digits.isEmpty() && digits.length() < MIN_PREFIX) {
      throw new UnknownContract("at least 4 digits", digits.length() + " digits");
    }
    List<HeldContract> found =
        all().stream().filter(c -> c.offerHash().hex().startsWith(digits)).toList();
    if (found.size() != 1) {
      throw new UnknownContract("one contract of that name", found.size() + " of them");
    }
    return found.get(0);
  }

  void put(HeldContract contract) {
    table.put(contract.offerHash(), contract.encode());
  }
}
