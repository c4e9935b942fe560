package io.geowallet.map.osm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * Writes PBF, as a second opinion on how the format is meant: 8,000 elements to a block, as the
 * usual writers do. Not thread-safe.
 */
public final class PbfWriter {
  private static final int PER_BLOCK = 8_000;
  private static final long NANO_PER_E7 = 100;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean dense;
  private final boolean packed;

  private PbfWriter(boolean dense, boolean packed) {
    this.dense = dense;
    this.packed = packed;
  }

  /**
   * The elements as a file.
   *
   * @param dense nodes as columns, otherwise one by one
   * @param packed blobs by zlib, otherwise as they are
   */
  public static byte[] write(Recorder map, boolean dense, boolean packed) {
    PbfWriter writer = new PbfWriter(dense, packed);
    writer.blob("OSMHeader", header(map.bounds));
    for (List<Recorder.Node> part : parts(map.nodes)) {
      writer.blob("OSMData", writer.nodes(part));
    }
    for (List<Recorder.Way> part : parts(map.ways)) {
      writer.blob("OSMData", ways(part));
    }
    for (List<Recorder.Relation> part : parts(map.relations)) {
      writer.blob("OSMData", relations(part));
    }
    return writer.out.toByteArray();
  }

  private static <T> List<List<T>> parts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PER_BLOCK) {
      parts.add(all.subList(from, Math.min(all.size(), from + PER_BLOCK)));
    }
    return parts;
  }

  /** A header block; no bounds where the list is empty. */
  static Proto header(List<Integer> bounds) {
    Proto header = new Proto();
    if (!bounds.isEmpty()) {
      Proto box = new Proto();
      int[] order = {1, 3, 2, 0};
      for (int field = 1; field <= 4; field++) {
        box.signed(field, bounds.get(order[field - 1]) * NANO_PER_E7);
      }
      header.message(1, box);
    }
    return header.text(4, "OsmSchema-V0.6").text(4, "DenseNodes").text(16, "a test");
  }

  private Proto nodes(List<Recorder.Node> nodes) {
    Strings strings = new Strings();
    Proto group = new Proto();
    if (dense) {
      return block(strings, group.message(2, columns(nodes, strings)));
    }
    for (Recorder.Node node : nodes) {
      Proto one = new Proto().signed(1, node.id());
      strings.tags(one, node.tags());
      group.message(1, one.signed(8, node.latE7()).signed(9, node.lonE7()));
    }
    return block(strings, group);
  }

  private static Proto columns(List<Recorder.Node> nodes, Strings strings) {
    Proto ids = new Proto();
    Proto lats = new Proto();
    Proto lons = new Proto();
    Proto tags = new Proto();
    Recorder.Node before = new Recorder.Node(0, 0, 0, Tags.NONE);
    for (Recorder.Node node : nodes) {
      ids.zigZagged(node.id() - before.id());
      lats.zigZagged((long) node.latE7() - before.latE7());
      lons.zigZagged((long) node.lonE7() - before.lonE7());
      strings.pairs(node.tags()).forEach(text -> tags.varint(strings.index(text)));
      tags.varint(0);
      before = node;
    }
    return new Proto()
        .bytes(1, ids.toBytes())
        .bytes(8, lats.toBytes())
        .bytes(9, lons.toBytes())
        .bytes(10, tags.toBytes());
  }

  private static Proto ways(List<Recorder.Way> ways) {
    Strings strings = new Strings();
    Proto group = new Proto();
    for (Recorder.Way way : ways) {
      Proto one = new Proto().number(1, way.id());
      strings.tags(one, way.tags());
      Proto refs = new Proto();
      long before = 0;
      for (long ref : way.refs()) {
        refs.zigZagged(ref - before);
        before = ref;
      }
      group.message(3, one.bytes(8, refs.toBytes()));
    }
    return block(strings, group);
  }

  private static Proto relations(List<Recorder.Relation> relations) {
    Strings strings = new Strings();
    Proto group = new Proto();
    for (Recorder.Relation relation : relations) {
      Proto one = new Proto().number(1, relation.id());
      strings.tags(one, relation.tags());
      Proto roles = new Proto();
      Proto ids = new Proto();
      Proto types = new Proto();
      long before = 0;
      for (OsmHandler.Member member : relation.members()) {
        roles.varint(strings.index(member.role()));
        ids.zigZagged(member.id() - before);
        before = member.id();
        types.varint(member.type().ordinal());
      }
      one.bytes(8, roles.toBytes()).bytes(9, ids.toBytes()).bytes(10, types.toBytes());
      group.message(4, one);
    }
    return block(strings, group);
  }

  private static Proto block(Strings strings, Proto group) {
    return new Proto().message(1, strings.table()).message(2, group);
  }

  private void blob(String type, Proto content) {
    out.writeBytes(packed ? packed(type, content.toBytes()) : raw(type, content.toBytes()));
  }

  /** A blob that is not packed, with its header. */
  static byte[] raw(String type, byte[] content) {
    return framed(type, new Proto().bytes(1, content));
  }

  /** A blob that is packed by zlib, with its header. */
  static byte[] packed(String type, byte[] content) {
    return framed(type, new Proto().number(2, content.length).bytes(3, zlib(content)));
  }

  /** A blob with its header. */
  static byte[] framed(String type, Proto blob) {
    byte[] content = blob.toBytes();
    byte[] head = new Proto().text(1, type).number(3, content.length).toBytes();
    return ByteBuffer.allocate(4 + head.length + content.length)
        .putInt(head.length)
        .put(head)
        .put(content)
        .array();
  }

  static byte[] zlib(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** The strings of a block; number 0 ends the tags of a node and is never one of them. */
  private static final class Strings {
    private final Map<String, Integer> known = new LinkedHashMap<>();

    int index(String text) {
      return known.computeIfAbsent(text, t -> known.size() + 1);
    }

    List<String> pairs(Tags tags) {
      List<String> pairs = new ArrayList<>();
      for (int i = 0; i < tags.size(); i++) {
        pairs.add(tags.key(i));
        pairs.add(tags.value(i));
      }
      return pairs;
    }

    void tags(Proto element, Tags tags) {
      Proto keys = new Proto();
      Proto values = new Proto();
      for (int i = 0; i < tags.size(); i++) {
        keys.varint(index(tags.key(i)));
        values.varint(index(tags.value(i)));
      }
      element.bytes(2, keys.toBytes()).bytes(3, values.toBytes());
    }

    Proto table() {
      Proto table = new Proto().text(1, "");
      known.keySet().forEach(text -> table.text(1, text));
      return table;
    }
  }
}
