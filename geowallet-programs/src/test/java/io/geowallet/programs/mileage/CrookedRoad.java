package io.geowallet.programs.mileage;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.geowallet.map.pack.PackBuilder;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.FixCodec;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.programs.road.MapTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A road of thirty bends in the fields, its map pack, and a phone on it that looks so seldom that
 * its track cuts the bends.
 */
public final class CrookedRoad {
  /** Metres of the whole road: {@link #BENDS} pieces of 300 m east and 400 m north or south. */
  static final double LENGTH_M = 30 * 500;

  static final int BENDS = 30;
  private static final double EAST_M = 300;
  private static final double NORTH_M = 400;

  /** At 48 degrees north. */
  private static final double E7_PER_M_EAST = 1e7 / 74_630;

  private static final double E7_PER_M_NORTH = 1e7 / 111_200;
  private static final double SPEED = 14;
  private static final int EVERY_S = 25;

  private CrookedRoad() {}

  /** The pack's bytes. */
  public static byte[] pack() {
    return pack(0);
  }

  /** The same roads, moved to the east [1e-7 degrees]. */
  public static byte[] pack(int eastE7) {
    return pack(eastE7, BENDS);
  }

  /** Of which only the first bends are there. */
  static byte[] pack(int eastE7, int bends) {
    return pack(eastE7, bends, "");
  }

  /** With a head that claims other bounds: an element of OpenStreetMap's XML. */
  static byte[] pack(int eastE7, int bends, String bounds) {
    StringBuilder osm = new StringBuilder("<osm version=\"0.6\">").append(bounds);
    for (int i = 0; i <= bends; i++) {
      double[] at = at(i * LENGTH_M / BENDS);
      osm.append(
          String.format(
              Locale.ROOT,
              "<node id=\"%d\" lat=\"%.7f\" lon=\"%.7f\"/>",
              i + 1,
              at[0] / 1e7,
              (at[1] + eastE7) / 1e7));
    }
    osm.append("<way id=\"1\">");
    for (int i = 0; i <= bends; i++) {
      osm.append("<nd ref=\"").append(i + 1).append("\"/>");
    }
    osm.append("<tag k=\"highway\" v=\"secondary\"/></way></osm>");
    byte[] bytes = osm.toString().getBytes(StandardCharsets.UTF_8);
    try {
      return PackBuilder.build(() -> new ByteArrayInputStream(bytes), step -> {}).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The signed table's content, as a contract pins it. */
  public static TableDocument table(byte[] pack) {
    return new TableDocument(
        MapTable.NAME,
        1970,
        2089,
        "a test",
        new MapTable(
                Sha256.of(Bytes.wrap(pack)),
                pack.length,
                MapTable.Bounds.of(RoadPack.open(pack)).orElseThrow())
            .encode());
  }

  /** Latitude and longitude [1e-7 degrees] so many metres along the road. */
  private static double[] at(double metres) {
    double piece = LENGTH_M / BENDS;
    int whole = (int) (metres / piece);
    double share = metres / piece - whole;
    double east = (whole + share) * EAST_M;
    double north = whole % 2 == 0 ? share * NORTH_M : (1 - share) * NORTH_M;
    return new double[] {
      Drive.START.latE7() + north * E7_PER_M_NORTH, Drive.START.lonE7() + east * E7_PER_M_EAST
    };
  }

  /** Ten minutes of standing, the whole road, ten minutes of standing. */
  static List<OpenedRecord> drive(long startSec) {
    List<Fix> fixes = new ArrayList<>();
    double seconds = LENGTH_M / SPEED;
    for (int s = -600; s < seconds + 600; s += EVERY_S) {
      double[] at = at(Math.max(0, Math.min(LENGTH_M - 0.01, s * SPEED)));
      fixes.add(
          Fix.at((startSec + s) * 1_000, (int) Math.round(at[0]), (int) Math.round(at[1]))
              .withAccuracyDm(50));
    }
    Map<Slot, List<Fix>> bySlot = new TreeMap<>();
    fixes.forEach(
        f -> bySlot.computeIfAbsent(Slot.ofMs(f.timeMs()), k -> new ArrayList<>()).add(f));
    List<OpenedRecord> records = new ArrayList<>();
    bySlot.forEach(
        (slot, own) ->
            records.add(
                new OpenedRecord(
                    Category.POSITION,
                    PartKind.RECORDS,
                    slot,
                    Bytes.wrap(FixCodec.encode(own)),
                    ProgramDay.LIVE)));
    return records;
  }

  /** What a phone recorded in a slot that drove the road from nine o'clock on. */
  public static Optional<Bytes> payload(Slot slot) {
    return drive(ProgramDay.OPENING + ProgramDay.HOUR).stream()
        .filter(record -> record.slot().equals(slot))
        .map(OpenedRecord::payload)
        .findFirst();
  }
}
