package io.coneix.evidence.cbor;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Random items of our profile. */
final class CborTrees {
  private CborTrees() {}

  static CborValue random(SplittableRandom random, int depth) {
    int kinds = depth == 0 ? 5 : 8;
    return switch (random.nextInt(kinds)) {
      case 0 -> CborValue.of(integer(random));
      case 1 -> CborValue.of(bytes(random));
      case 2 -> CborValue.of(text(random));
      case 3 -> CborValue.of(random.nextBoolean());
      case 4 -> CborValue.nil();
      case 5 -> array(random, depth - 1);
      case 6 -> map(random, depth - 1);
      default -> new CborValue.Tagged(CborReader.TAG_COSE_SIGN1, random(random, depth - 1));
    };
  }

  /** Of every length, on both sides of each border of the shortest form. */
  static long integer(SplittableRandom random) {
    long value = random.nextLong() >>> random.nextInt(1, 64);
    long[] borders = {0, 23, 24, 255, 256, 65_535, 65_536, (1L << 32) - 1, 1L << 32};
    if (random.nextInt(3) == 0) {
      value = borders[random.nextInt(borders.length)];
    }
    return random.nextBoolean() ? value : ~value;
  }

  private static Bytes bytes(SplittableRandom random) {
    byte[] bytes = new byte[random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(8)];
    random.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(random.nextInt(4) == 0 ? 100 : 6);
    for (int i = 0; i < length; i++) {
      int point = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        text.appendCodePoint(point);
      }
    }
    return text.toString();
  }

  private static CborValue array(SplittableRandom random, int depth) {
    List<CborValue> items = new ArrayList<>();
    int size = random.nextInt(random.nextInt(8) == 0 ? 40 : 5);
    for (int i = 0; i < size; i++) {
      items.add(random(random, depth));
    }
    return CborValue.array(items);
  }

  private static CborValue map(SplittableRandom random, int depth) {
    Map<CborValue, CborValue> entries = new HashMap<>();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      entries.put(random(random, depth), random(random, depth));
    }
    return CborValue.map(entries);
  }
}
