import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.matching.MapMatching;
import com.graphhopper.matching.MatchResult;
import com.graphhopper.matching.Observation;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.GHPoint;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lays tracks onto roads by GraphHopper's map matching: the judge of {@code ./coneix bench
 * matching}, started by it as a single source file. Arguments: map, folder for the graph, tracks
 * ("lat,lon lat,lon ..." a line), rounds, output (first points a second, then a line for each
 * track).
 */
class GraphHopperJudge {
  public static void main(String[] args) throws Exception {
    GraphHopper hopper = new GraphHopper();
    hopper.setOSMFile(args[0]);
    hopper.setGraphHopperLocation(args[1]);
    hopper.setEncodedValuesString("car_access, car_average_speed, road_access");
    CustomModel model = new CustomModel();
    model.addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"));
    model.addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"));
    hopper.setProfiles(new Profile("car").setCustomModel(model));
    hopper.importOrLoad();
    List<List<Observation>> tracks = new ArrayList<>();
    int points = 0;
    for (String line : Files.readAllLines(Path.of(args[2]))) {
      List<Observation> track = new ArrayList<>();
      for (String point : line.split(" ")) {
        int comma = point.indexOf(',');
        double lat = Double.parseDouble(point.substring(0, comma));
        track.add(
            new Observation(new GHPoint(lat, Double.parseDouble(point.substring(comma + 1)))));
      }
      points += track.size();
      tracks.add(track);
    }
    double best = 0;
    List<String> lines = List.of();
    for (int round = 0; round < Integer.parseInt(args[3]); round++) {
      lines = new ArrayList<>();
      long start = System.nanoTime();
      List<MatchResult> results = new ArrayList<>();
      for (List<Observation> track : tracks) {
        results.add(match(hopper, track));
      }
      best = Math.max(best, points / ((System.nanoTime() - start) / 1e9));
      for (MatchResult result : results) {
        lines.add(result == null ? "" : line(result.getMergedPath().calcPoints()));
      }
    }
    try (PrintWriter out = new PrintWriter(args[4], StandardCharsets.UTF_8)) {
      out.println(best);
      lines.forEach(out::println);
    }
  }

  /** Null where GraphHopper finds no way. */
  private static MatchResult match(GraphHopper hopper, List<Observation> track) {
    try {
      PMap hints = new PMap().putObject("profile", "car");
      return MapMatching.fromGraphHopper(hopper, hints).match(track);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String line(PointList points) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      line.append(String.format(Locale.ROOT, "%.7f,%.7f ", points.getLat(i), points.getLon(i)));
    }
    return line.toString().strip();
  }
}
