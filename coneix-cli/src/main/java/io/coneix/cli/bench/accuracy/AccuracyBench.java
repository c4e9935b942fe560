package io.coneix.cli.bench.accuracy;

import io.coneix.cli.Environment;
import io.coneix.cli.bench.Bench;
import io.coneix.cli.bench.BenchResult;
import io.coneix.cli.bench.Measurement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Accuracy on real tracks with truth: {@code docs/accuracy.md} describes each row. */
public final class AccuracyBench implements Bench {
  static final String NAME = "accuracy";
  private static final Path SHARED = Path.of("shared", "data");

  private final Optional<Path> data;

  /** Over the data beside or above the working directory. */
  public AccuracyBench() {
    this(Optional.empty());
  }

  private AccuracyBench(Optional<Path> data) {
    this.data = data;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "trips, modes and distances against the truth of real tracks, with --data";
  }

  @Override
  public Bench over(Path file) {
    return new AccuracyBench(Optional.of(file));
  }

  /** It measures nothing against a limit. */
  @Override
  public void run(Environment environment, Consumer<Measurement> results) {}

  @Override
  public void report(Environment environment, Consumer<BenchResult> results) {
    results.accept(TownRow.of());
    Optional<Path> folder = data.or(AccuracyBench::shared).map(d -> d.resolve("tracks"));
    if (folder.isEmpty()) {
      environment
          .err()
          .println("accuracy: no folder shared/data here or above; name one by --data");
      return;
    }
    Path tracks = folder.get();
    List<Run> runs = MobilityNet.runs(tracks);
    results.accept(TripsRow.of(runs));
    results.accept(StationaryRow.of(MobilityNet.stationary(tracks)));
    ModeRow.of(runs).forEach(results);
    results.accept(DistanceRow.of(runs));
    results.accept(LabelsRow.of(tracks));
  }

  private static Optional<Path> shared() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.isDirectory(dir.resolve(SHARED))) {
        return Optional.of(dir.resolve(SHARED));
      }
    }
    return Optional.empty();
  }
}
