package io.coneix.cli.trips;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.json.JsonLines;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coneix trips FILE...}: trips and legs of any file, without a wallet. */
@Command(
    name = "trips",
    description = {
      "Find the trips of files of positions, without a wallet: nothing is kept.",
      "Each recording of a file is looked at by itself; times are UTC."
    })
public final class TripsCommand implements Callable<Integer> {
  private static final double MM_PER_KM = 1e6;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private JsonOption json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files as 'wallet import' takes.")
  private List<Path> files = List.of();

  @Option(names = "--map", paramLabel = "PACK", description = "A pack made by 'coneix map build'.")
  private @Nullable Path map;

  /** Built by the register. */
  public TripsCommand(Environment environment) {
    this.environment = environment;
  }

  private record Found(Recording recording, Trip trip) {}

  @Override
  public Integer call() {
    RoadsOf roads = roads();
    List<Found> found = new ArrayList<>();
    for (Path file : files) {
      for (Recording recording : Recordings.read(file)) {
        TripFinder.find(recording.fixes(), List.of(TimeSpan.always()))
            .forEach(trip -> found.add(new Found(recording, roads.along(recording, trip))));
      }
    }
    found.sort(
        Comparator.comparingLong((Found f) -> f.trip.startMs())
            .thenComparingLong(f -> f.trip.endMs()));
    if (json.wanted()) {
      printJson(found, roads);
    } else {
      found.forEach(f -> print(f.trip));
    }
    return ExitCode.DONE;
  }

  private RoadsOf roads() {
    return map == null ? RoadsOf.none() : PackRoads.of(map);
  }

  private void printJson(List<Found> found, RoadsOf roads) {
    environment.out().print("[");
    for (int i = 0; i < found.size(); i++) {
      environment.out().print(i == 0 ? "\n" : ",\n");
      Found f = found.get(i);
      environment.out().print(JsonLines.text(TripJson.of(f.recording, f.trip, roads)));
    }
    environment.out().print(found.isEmpty() ? "]\n" : "\n]\n");
    environment.out().flush();
  }

  private void print(Trip trip) {
    environment
        .out()
        .println(
            line(TripJson.time(trip.startMs()), TripJson.time(trip.endMs()), trip.distanceMm())
                + (trip.gaps().isEmpty() ? "" : "  gaps: " + trip.gaps().size()));
    for (Leg leg : trip.legs()) {
      String times =
          line(TripJson.time(leg.startMs()), TripJson.time(leg.endMs()), leg.distanceMm());
      environment.out().println("  " + times + "  " + TripJson.word(leg.mode()));
    }
  }

  private static String line(String start, String end, long mm) {
    return String.format(Locale.ROOT, "%-24s  %-24s  %8.3f km", start, end, mm / MM_PER_KM);
  }
}
