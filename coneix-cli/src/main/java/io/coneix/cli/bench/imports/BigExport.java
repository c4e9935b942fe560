package io.coneix.cli.bench.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes exports of Google of any size, indented as Google indents them, always the same. The shape
 * is that of {@code data/formats}; the way is a random walk. Stateless.
 */
public final class BigExport {
  private static final long START_S = 1_420_070_400;
  private static final long SEED = 44;
  private static final double STEP = 0.0004;
  private static final int PATH = 12;

  /** Which export. */
  public enum Kind {
    /** Of the phone itself: segments with paths, activities and visits, then raw signals. */
    TIMELINE,
    /** Records.json of Takeout. */
    RECORDS
  }

  private final BufferedWriter out;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final long until;
  private long written;
  private long second = START_S;
  private double lat = 47;
  private double lon = 3;

  private BigExport(BufferedWriter out, long bytes) {
    this.out = out;
    this.until = bytes;
  }

  /** Writes a file of about so many bytes. */
  public static void write(Path file, Kind kind, long bytes) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      BigExport export = new BigExport(out, bytes);
      if (kind == Kind.TIMELINE) {
        export.timeline();
      } else {
        export.records();
      }
    }
  }

  private void timeline() throws IOException {
    put("{\n  \"semanticSegments\": [\n");
    for (String comma = ""; written < until * 3 / 4; comma = ",\n") {
      put(comma);
      segment();
    }
    put("\n  ],\n  \"rawSignals\": [\n");
    for (String comma = ""; written < until; comma = ",\n") {
      put(comma);
      signal();
    }
    put("\n  ]\n}\n");
  }

  private void segment() throws IOException {
    String start = time();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < PATH; i++) {
      step(120);
      path.append(i == 0 ? "" : ",\n")
          .append("        {\n          \"point\": \"")
          .append(point())
          .append("\",\n          \"time\": \"")
          .append(time())
          .append("\"\n        }");
    }
    put("    {\n      \"startTime\": \"" + start + "\",\n      \"endTime\": \"" + time() + "\",\n");
    put("      \"startTimeTimezoneUtcOffsetMinutes\": 60,\n      \"timelinePath\": [\n" + path);
    put("\n      ]\n    },\n    {\n      \"startTime\": \"" + start + "\",\n");
    put("      \"endTime\": \"" + time() + "\",\n      \"activity\": {\n        \"start\": {\n");
    put("          \"latLng\": \"" + point() + "\"\n        },\n        \"end\": {\n");
    put("          \"latLng\": \"" + point() + "\"\n        },\n");
    put("        \"distanceMeters\": 1234.5,\n        \"topCandidate\": {\n");
    put("          \"type\": \"IN_PASSENGER_VEHICLE\",\n          \"probability\": 0.94\n");
    put("        }\n      }\n    }");
  }

  private void signal() throws IOException {
    step(30);
    put("    {\n      \"position\": {\n        \"LatLng\": \"" + point() + "\",\n");
    put("        \"accuracyMeters\": 13,\n        \"altitudeMeters\": 224.3,\n");
    put("        \"source\": \"WIFI\",\n        \"timestamp\": \"" + time() + "\",\n");
    put("        \"speedMetersPerSecond\": 1.5\n      }\n    }");
  }

  private void records() throws IOException {
    put("{\n  \"locations\": [");
    for (String comma = ""; written < until; comma = ", ") {
      step(45);
      put(comma + "{\n    \"latitudeE7\": " + Math.round(lat * 1e7));
      put(",\n    \"longitudeE7\": " + Math.round(lon * 1e7) + ",\n    \"accuracy\": 22,\n");
      if (random.nextInt(3) == 0) {
        put("    \"activity\": [{\n      \"activity\": [{\n        \"type\": \"STILL\",\n");
        put("        \"confidence\": 62\n      }, {\n        \"type\": \"IN_VEHICLE\",\n");
        put(
            "        \"confidence\": 31\n      }],\n      \"timestamp\": \""
                + time()
                + "\"\n    }],\n");
      }
      put("    \"source\": \"WIFI\",\n    \"deviceTag\": 1433424142,\n");
      put("    \"timestamp\": \"" + time() + "\"\n  }");
    }
    put("]\n}\n");
  }

  private void step(int seconds) {
    second += seconds;
    lat = Math.min(49, Math.max(45, lat + STEP * (random.nextDouble() - 0.5)));
    lon = Math.min(6, Math.max(0, lon + STEP * (random.nextDouble() - 0.5)));
  }

  private String point() {
    return String.format(Locale.ROOT, "%.7f°, %.7f°", lat, lon);
  }

  private String time() {
    return Instant.ofEpochSecond(second).toString().replace("Z", ".000Z");
  }

  private void put(String text) throws IOException {
    out.write(text);
    written += text.length();
  }
}
