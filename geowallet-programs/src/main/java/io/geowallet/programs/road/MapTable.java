package io.geowallet.programs.road;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.error.UnusableInput;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.road.RoadPack;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a signed table that names a map pack ({@code docs/format/map-pack.md}): {@code [1,
 * SHA-256 of the pack, its size, [south, west, north, east]]}.
 *
 * @param packSha256 of all bytes of the pack
 * @param packBytes the pack's size, 1 to 2,147,483,647
 * @param bounds of its roads: a holder must see it, since a line says whether it lay in there
 */
public record MapTable(Bytes packSha256, int packBytes, Bounds bounds) {
  /**
   * An area [1e-7 degrees, WGS 84].
   *
   * @param north not less than {@code south}
   * @param east not less than {@code west}
   */
  public record Bounds(int south, int west, int north, int east) {
    /** Refuses an area that is none. */
    public Bounds {
      boolean inside =
          south >= -Fix.MAX_LAT_E7
              && north <= Fix.MAX_LAT_E7
              && west >= -Fix.MAX_LON_E7
              && east <= Fix.MAX_LON_E7;
      if (!inside || south > north || west > east) {
        throw new IllegalArgumentException("no area");
      }
    }

    /** Those of a pack's roads ({@link RoadPack#roadExtent}); empty where it has none. */
    public static Optional<Bounds> of(RoadPack pack) {
      return pack.roadExtent().map(e -> new Bounds(e[0], e[1], e[2], e[3]));
    }
  }

  /** The name of such a table, and the beginning of the names of others. */
  public static final String NAME = "road-map";

  private static final int VERSION = 1;

  /** Refuses sizes out of range. */
  public MapTable {
    if (packSha256.size() != Sha256.SIZE || packBytes < 1) {
      throw new IllegalArgumentException("a map table with a field out of range");
    }
  }

  /** Whether a table of this name is of this kind: {@code road-map}, {@code road-map-paris}. */
  public static boolean isName(String name) {
    return name.equals(NAME) || name.startsWith(NAME + "-");
  }

  /**
   * The map that a contract pins, if any.
   *
   * @param tables the contract's tables by name
   * @throws ProgramFailure where there are several, or it cannot be read
   */
  public static Optional<MapTable> of(Map<String, TableDocument> tables) {
    List<TableDocument> maps =
        tables.values().stream().filter(table -> isName(table.name())).toList();
    if (maps.size() > 1) {
      throw new ProgramFailure("tables", "one map at most");
    }
    return maps.stream().findFirst().map(MapTable::read);
  }

  private static MapTable read(TableDocument table) {
    try {
      return decode(table.content());
    } catch (UnusableInput e) {
      throw new ProgramFailure("map table", e.expected());
    }
  }

  /** Decodes what {@link #encode} wrote. */
  public static MapTable decode(Bytes encoded) {
    Fields fields = Cbor.fields("map table", encoded);
    fields.version(VERSION);
    Bytes sha256 = fields.bytes("pack", Sha256.SIZE);
    int size = fields.int32("size", 1, Integer.MAX_VALUE);
    Bounds bounds = bounds(Fields.of("bounds", fields.any("bounds")));
    fields.end();
    return new MapTable(sha256, size, bounds);
  }

  private static Bounds bounds(Fields fields) {
    int south = fields.int32("south", -Fix.MAX_LAT_E7, Fix.MAX_LAT_E7);
    int west = fields.int32("west", -Fix.MAX_LON_E7, Fix.MAX_LON_E7);
    int north = fields.int32("north", south, Fix.MAX_LAT_E7);
    int east = fields.int32("east", west, Fix.MAX_LON_E7);
    fields.end();
    return new Bounds(south, west, north, east);
  }

  /** The table's content. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(packSha256),
            CborValue.of(packBytes),
            CborValue.array(
                CborValue.of(bounds.south()),
                CborValue.of(bounds.west()),
                CborValue.of(bounds.north()),
                CborValue.of(bounds.east()))));
  }
}
