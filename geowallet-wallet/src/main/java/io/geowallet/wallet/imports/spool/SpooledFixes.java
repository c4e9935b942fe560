package io.geowallet.wallet.imports.spool;

import io.geowallet.mobility.Fix;
import java.util.Iterator;
import java.util.Optional;

/** As many as there are, on the disk. */
final class SpooledFixes implements SortedFixes {
  private final Run run;
  private final long doubles;

  /** Takes the run's file over. */
  SpooledFixes(Run run, long doubles) {
    this.run = run;
    this.doubles = doubles;
  }

  @Override
  public long size() {
    return run.size();
  }

  @Override
  public long doubles() {
    return doubles;
  }

  @Override
  public Optional<Fix> first() {
    return run.first();
  }

  @Override
  public Optional<Fix> last() {
    return run.last();
  }

  @Override
  public Iterator<Fix> iterator() {
    return run.iterator();
  }

  @Override
  public void close() {
    run.file().close();
  }
}
