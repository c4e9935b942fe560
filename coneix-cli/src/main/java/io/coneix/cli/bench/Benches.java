package io.coneix.cli.bench;

import io.coneix.cli.bench.accuracy.AccuracyBench;
import io.coneix.cli.bench.attest.AttestBench;
import io.coneix.cli.bench.imports.ImportBench;
import io.coneix.cli.bench.page.PagesBench;
import io.coneix.cli.bench.road.MapBuildBench;
import io.coneix.cli.bench.road.MatchingBench;
import io.coneix.cli.bench.trips.TripsBench;
import java.util.List;
import java.util.Optional;

/** The register of benches; a new one adds a line. */
public final class Benches {
  private static final List<Bench> ALL =
      List.of(
          new VerifyBench(),
          new EnclaveRunBench(),
          new StartBench(),
          new PagesBench(),
          new TilesBench(),
          new ImportBench(),
          new AccuracyBench(),
          new TripsBench(),
          new MapBuildBench(),
          new MatchingBench(),
          new AttestBench());

  private Benches() {}

  /** All of them, in the order in which {@code bench all} runs them. */
  public static List<Bench> all() {
    return ALL;
  }

  /** The one that is called exactly {@code name}. */
  static Optional<Bench> named(String name) {
    return ALL.stream().filter(b -> b.name().equals(name)).findFirst();
  }
}
