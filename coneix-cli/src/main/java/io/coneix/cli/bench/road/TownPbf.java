package io.coneix.cli.bench.road;

import io.coneix.cli.demo.town.TownMap;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * Writes the demo's town over and over, side by side, as PBF
 * (wiki.openstreetmap.org/wiki/PBF_Format): dense nodes, then ways, blobs packed by zlib. For one
 * file; not thread-safe.
 */
final class TownPbf {
  private static final int PER_BLOCK = 8_000;
  private static final int COLUMNS = 20;

  /** A town with its surroundings, and some field between two [1e-7 degrees]. */
  private static final int LAT_STEP_E7 = 3_000_000;

  private static final int LON_STEP_E7 = 12_000_000;
  private static final int SOUTH_E7 = -100_000_000;
  private static final int WEST_E7 = -120_000_000;

  private final OutputStream out;
  private final List<TownMap> towns;

  /**
   * A writer.
   *
   * @param towns are taken in turn
   */
  TownPbf(OutputStream out, List<TownMap> towns) {
    this.out = out;
    this.towns = towns;
  }

  /** Writes so many towns; all nodes stand before all ways, as readers expect. */
  void write(int copies) throws IOException {
    Message header = new Message().text(4, "OsmSchema-V0.6").text(4, "DenseNodes");
    blob("OSMHeader", header);
    long first = 0;
    for (int copy = 0; copy < copies; copy++) {
      nodes(towns.get(copy % towns.size()), copy, first);
      first += last(copy);
    }
    first = 0;
    long firstWay = 0;
    for (int copy = 0; copy < copies; copy++) {
      TownMap town = towns.get(copy % towns.size());
      ways(town, first, firstWay);
      first += last(copy);
      firstWay += town.ways().size();
    }
  }

  private long last(int copy) {
    List<TownMap.Node> nodes = towns.get(copy % towns.size()).nodes();
    return nodes.get(nodes.size() - 1).id();
  }

  private void nodes(TownMap town, int copy, long first) throws IOException {
    int south = SOUTH_E7 + copy / COLUMNS * LAT_STEP_E7 - 470_000_000;
    int west = WEST_E7 + copy % COLUMNS * LON_STEP_E7;
    for (int from = 0; from < town.nodes().size(); from += PER_BLOCK) {
      int to = Math.min(town.nodes().size(), from + PER_BLOCK);
      Strings strings = new Strings();
      Message ids = new Message();
      Message lats = new Message();
      Message lons = new Message();
      Message tags = new Message();
      long[] before = new long[3];
      for (TownMap.Node node : town.nodes().subList(from, to)) {
        long[] now = {first + node.id(), south + node.at().latE7(), west + node.at().lonE7()};
        ids.signed(now[0] - before[0]);
        lats.signed(now[1] - before[1]);
        lons.signed(now[2] - before[2]);
        node.tags().forEach((k, v) -> tags.varint(strings.index(k)).varint(strings.index(v)));
        tags.varint(0);
        before = now;
      }
      Message dense = new Message().bytes(1, ids).bytes(8, lats).bytes(9, lons).bytes(10, tags);
      block(strings, new Message().bytes(2, dense));
    }
  }

  private void ways(TownMap town, long first, long firstWay) throws IOException {
    for (int from = 0; from < town.ways().size(); from += PER_BLOCK) {
      int to = Math.min(town.ways().size(), from + PER_BLOCK);
      Strings strings = new Strings();
      Message group = new Message();
      for (TownMap.Way way : town.ways().subList(from, to)) {
        Message keys = new Message();
        Message values = new Message();
        way.tags().forEach((k, v) -> keys.varint(strings.index(k)));
        way.tags().forEach((k, v) -> values.varint(strings.index(v)));
        Message refs = new Message();
        long before = 0;
        for (long ref : way.nodeIds()) {
          refs.signed(first + ref - before);
          before = first + ref;
        }
        Message one = new Message().number(1, firstWay + way.id());
        group.bytes(3, one.bytes(2, keys).bytes(3, values).bytes(8, refs));
      }
      block(strings, group);
    }
  }

  private void block(Strings strings, Message group) throws IOException {
    blob("OSMData", new Message().bytes(1, strings.table()).bytes(2, group));
  }

  private void blob(String type, Message content) throws IOException {
    byte[] raw = content.toByteArray();
    byte[] body = new Message().number(2, raw.length).raw(3, deflated(raw)).toByteArray();
    byte[] head = new Message().text(1, type).number(3, body.length).toByteArray();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(head.length);
    data.write(head);
    data.write(body);
    data.flush();
  }

  private static byte[] deflated(byte[] raw) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(raw);
      deflater.finish();
      byte[] packed = new byte[raw.length + 1_000];
      int length = deflater.deflate(packed);
      return java.util.Arrays.copyOf(packed, length);
    } finally {
      deflater.end();
    }
  }

  /** The strings of a block; number 0 ends the tags of a node and is never one of them. */
  private static final class Strings {
    private final Map<String, Integer> known = new LinkedHashMap<>();

    int index(String text) {
      return known.computeIfAbsent(text, t -> known.size() + 1);
    }

    Message table() {
      Message table = new Message().text(1, "");
      List<String> all = new ArrayList<>(known.keySet());
      all.forEach(text -> table.text(1, text));
      return table;
    }
  }

  /** Protobuf's wire format (protobuf.dev/programming-guides/encoding). */
  private static final class Message extends ByteArrayOutputStream {
    Message varint(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        write((int) ((rest & 0x7f) | 0x80));
        rest >>>= 7;
      }
      write((int) rest);
      return this;
    }

    Message signed(long value) {
      return varint(value << 1 ^ value >> 63);
    }

    Message number(int field, long value) {
      return varint((long) field << 3).varint(value);
    }

    Message raw(int field, byte[] content) {
      varint((long) field << 3 | 2).varint(content.length).writeBytes(content);
      return this;
    }

    Message bytes(int field, Message content) {
      return raw(field, content.toByteArray());
    }

    Message text(int field, String text) {
      return raw(field, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
