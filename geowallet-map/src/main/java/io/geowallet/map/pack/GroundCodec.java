package io.geowallet.map.pack;

import io.geowallet.map.feature.FeatureSet;
import io.geowallet.map.feature.Kind;
import io.geowallet.map.osm.UnreadableMap;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The ground of a pack: features in the order in which they are drawn, points as differences to the
 * one before (see {@code docs/format/map-pack.md}). Stateless.
 */
public final class GroundCodec {
  private static final int ALL_FLAGS = FeatureSet.BRIDGE | FeatureSet.TUNNEL | FeatureSet.LESSER;
  private static final Kind[] KINDS = Kind.values();

  private GroundCodec() {}

  /** The features as bytes; the order of the kinds is part of the format. */
  @SuppressWarnings("EnumOrdinal")
  static byte[] encode(FeatureSet set) {
    Texts texts = new Texts();
    for (int f = 0; f < set.size(); f++) {
      texts.index(set.name(f));
      texts.index(set.ref(f));
    }
    VarintOutput out = new VarintOutput();
    out.number(texts.size());
    for (String text : texts.all()) {
      byte[] utf8 = Texts.utf8(text);
      out.number(utf8.length);
      out.write(utf8, 0, utf8.length);
    }
    out.number(set.size());
    int[] before = {0, 0};
    for (int f = 0; f < set.size(); f++) {
      out.number(set.kind(f).ordinal());
      out.number(flags(set, f));
      out.number(texts.index(set.name(f)));
      out.number(texts.index(set.ref(f)));
      out.number(set.endPart(f) - set.firstPart(f));
      for (int part = set.firstPart(f); part < set.endPart(f); part++) {
        part(out, set, part, before);
      }
    }
    return out.toByteArray();
  }

  private static int flags(FeatureSet set, int feature) {
    int flags = 0;
    for (int flag = 1; flag <= ALL_FLAGS; flag <<= 1) {
      flags |= set.is(feature, flag) ? flag : 0;
    }
    return flags;
  }

  private static void part(VarintOutput out, FeatureSet set, int part, int[] before) {
    out.number(set.endPoint(part) - set.firstPoint(part));
    for (int p = set.firstPoint(part); p < set.endPoint(part); p++) {
      out.signed((long) set.x(p) - before[0]);
      out.signed((long) set.y(p) - before[1]);
      before[0] = set.x(p);
      before[1] = set.y(p);
    }
  }

  /**
   * The features of a ground.
   *
   * @throws UnreadableMap where the bytes are none
   */
  public static FeatureSet decode(ByteBuffer bytes) {
    VarintInput in = new VarintInput(bytes);
    String[] texts = new String[in.count("texts", 1)];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new String(in.bytes(in.count("text", 1)), StandardCharsets.UTF_8);
    }
    FeatureSet.Builder set = new FeatureSet.Builder();
    int features = in.count("features", 7);
    int[] at = {0, 0};
    for (int f = 0; f < features; f++) {
      Kind kind = KINDS[in.below("kind", KINDS.length)];
      int flags = in.below("flags", ALL_FLAGS + 1);
      String name = texts[in.below("name", texts.length)];
      set.feature(kind, flags, name, texts[in.below("number of a road", texts.length)]);
      parts(in, set, kind, at);
    }
    in.end();
    return set.build();
  }

  private static void parts(VarintInput in, FeatureSet.Builder set, Kind kind, int[] at) {
    int least = kind.shape() == Kind.Shape.POINT ? 1 : kind.shape() == Kind.Shape.LINE ? 2 : 3;
    int parts = in.count("parts", 3);
    in.expect("parts", parts > 0 && (least > 1 || parts == 1), "at least one");
    for (int part = 0; part < parts; part++) {
      int points = in.count("points", 2);
      in.expect("points", points >= least && (least > 1 || points == 1), "enough for its shape");
      set.part();
      for (int p = 0; p < points; p++) {
        at[0] = in.moved("x", at[0]);
        at[1] = in.moved("y", at[1]);
        set.point(at[0], at[1]);
      }
    }
  }

  /** Writes LEB128 numbers. */
  private static final class VarintOutput extends ByteArrayOutputStream {
    void number(long value) {
      long rest = value;
      while (rest >= 0x80) {
        write((int) (rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      write((int) rest);
    }

    void signed(long value) {
      number(value << 1 ^ value >> 63);
    }
  }
}
