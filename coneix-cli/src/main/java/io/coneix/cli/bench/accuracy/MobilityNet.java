package io.coneix.cli.bench.accuracy;

import io.coneix.cli.role.UnreadableFile;
import io.coneix.cli.trips.Recording;
import io.coneix.cli.trips.Recordings;
import io.coneix.evidence.error.IoReason;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.TripFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the scripted trips and phones of MobilityNet from a folder of tracks. Stateless. */
final class MobilityNet {
  private static final String PREFIX = "mobilitynet-";
  private static final String FIXES = "-fixes.csv.gz";
  private static final String STATIONARY = PREFIX + "stationary" + FIXES;

  private MobilityNet() {}

  /** Every phone and run of the scripts. */
  static List<Run> runs(Path folder) {
    Map<String, List<TrueTrip>> truth = truth(folder);
    List<Run> runs = new ArrayList<>();
    for (Path file : files(folder)) {
      for (Recording recording : Recordings.read(file)) {
        runs.add(run(recording, truth));
      }
    }
    return runs;
  }

  /** Phones that lay on a table; each run and phone by itself. */
  static List<Run> stationary(Path folder) {
    return Recordings.read(folder.resolve(STATIONARY)).stream().map(r -> run(r, Map.of())).toList();
  }

  private static Run run(Recording recording, Map<String, List<TrueTrip>> truth) {
    Map<String, String> labels = recording.labels();
    String timeline = labels.getOrDefault("timeline", "");
    String run = labels.getOrDefault("run", "");
    return new Run(
        timeline,
        run,
        labels.getOrDefault("phone", ""),
        recording.fixes(),
        truth.getOrDefault(timeline + "," + run, List.of()),
        TripFinder.find(recording.fixes(), List.of(TimeSpan.always())));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(MobilityNet::isScript).sorted().toList();
    } catch (IOException e) {
      throw new UnreadableFile(folder, "a folder of tracks", IoReason.of(e));
    }
  }

  private static boolean isScript(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(PREFIX) && name.endsWith(FIXES) && !name.equals(STATIONARY);
  }

  /** Scripted trips by timeline and run. */
  private static Map<String, List<TrueTrip>> truth(Path folder) {
    Map<String, Map<Long, TrueLeg.Point>> lines = lines(folder);
    Map<String, List<TrueTrip>> trips = new HashMap<>();
    List<TrueLeg> legs = new ArrayList<>();
    // A trip's row follows those of its legs.
    for (String[] row : rows(folder.resolve(PREFIX + "truth-trips-and-legs.csv"))) {
      long start = ms(row[6]);
      long end = ms(row[7]);
      if (row[2].equals("leg")) {
        String key = String.join(",", row[0], row[1], row[3], row[4]);
        List<TrueLeg.Point> line = List.copyOf(lines.getOrDefault(key, Map.of()).values());
        legs.add(new TrueLeg(row[4], row[5], start, end, line));
      } else {
        trips
            .computeIfAbsent(row[0] + "," + row[1], k -> new ArrayList<>())
            .add(new TrueTrip(row[3], start, end, List.copyOf(legs)));
        legs.clear();
      }
    }
    return trips;
  }

  /** The reference lines, their double traces averaged for each second. */
  private static Map<String, Map<Long, TrueLeg.Point>> lines(Path folder) {
    Map<String, Map<Long, long[]>> sums = new HashMap<>();
    for (String[] row : rows(folder.resolve(PREFIX + "truth-reference-trajectories.csv.gz"))) {
      String key = String.join(",", row[0], row[1], row[2], row[3]);
      long second = Math.floorDiv(ms(row[4]), 1000) * 1000;
      long[] sum =
          sums.computeIfAbsent(key, k -> new TreeMap<>()).computeIfAbsent(second, k -> new long[3]);
      sum[0] += e7(row[5]);
      sum[1] += e7(row[6]);
      sum[2]++;
    }
    Map<String, Map<Long, TrueLeg.Point>> lines = new HashMap<>();
    sums.forEach(
        (key, seconds) -> {
          Map<Long, TrueLeg.Point> line = new TreeMap<>();
          seconds.forEach((ms, sum) -> line.put(ms, mean(ms, sum)));
          lines.put(key, line);
        });
    return lines;
  }

  private static TrueLeg.Point mean(long ms, long[] sum) {
    int lat = (int) Math.round((double) sum[0] / sum[2]);
    int lon = (int) Math.round((double) sum[1] / sum[2]);
    return new TrueLeg.Point(ms, lat, lon);
  }

  private static List<String[]> rows(Path file) {
    boolean packed = file.toString().endsWith(".gz");
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = packed ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(l -> l.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UnreadableFile(file, "a file of the data", IoReason.of(e));
    }
  }

  private static long ms(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  private static int e7(String degrees) {
    return (int) Math.round(Double.parseDouble(degrees) * 1e7);
  }
}
