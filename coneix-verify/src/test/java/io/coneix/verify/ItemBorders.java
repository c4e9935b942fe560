package io.coneix.verify;

import io.coneix.evidence.bytes.Bytes;
import java.util.Set;
import java.util.TreeSet;

/** Finds where the items of well-formed CBOR of definite lengths begin and end (RFC 8949, 3). */
final class ItemBorders {
  private final Bytes input;
  private final Set<Integer> borders = new TreeSet<>();
  private int at;

  private ItemBorders(Bytes input) {
    this.input = input;
  }

  static Set<Integer> of(Bytes input) {
    ItemBorders walk = new ItemBorders(input);
    walk.item();
    return walk.borders;
  }

  private void item() {
    borders.add(at);
    int first = input.at(at++);
    long argument = argument(first & 0x1f);
    switch (first >> 5) {
      case 2, 3 -> at += (int) argument;
      case 4 -> items(argument);
      case 5 -> items(2 * argument);
      case 6 -> item();
      default -> {
        // Integers and simple values end with their head.
      }
    }
    borders.add(at);
  }

  private void items(long count) {
    for (long i = 0; i < count; i++) {
      item();
    }
  }

  private long argument(int info) {
    long value = info;
    if (info >= 24) {
      value = 0;
      for (int i = 0; i < 1 << (info - 24); i++) {
        value = value << 8 | input.at(at++);
      }
    }
    return value;
  }
}
