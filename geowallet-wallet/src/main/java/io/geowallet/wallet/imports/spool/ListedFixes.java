package io.geowallet.wallet.imports.spool;

import io.geowallet.mobility.Fix;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Few enough to stay in memory. */
final class ListedFixes implements SortedFixes {
  private final List<Fix> fixes;
  private final long doubles;

  ListedFixes(List<Fix> fixes, long doubles) {
    this.fixes = List.copyOf(fixes);
    this.doubles = doubles;
  }

  @Override
  public long size() {
    return fixes.size();
  }

  @Override
  public long doubles() {
    return doubles;
  }

  @Override
  public Optional<Fix> first() {
    return fixes.stream().findFirst();
  }

  @Override
  public Optional<Fix> last() {
    return fixes.isEmpty() ? Optional.empty() : Optional.of(fixes.get(fixes.size() - 1));
  }

  @Override
  public Iterator<Fix> iterator() {
    return fixes.iterator();
  }

  @Override
  public void close() {
    // Nothing to give back.
  }
}
