package io.coneix.testkit.cddl;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Decodes CBOR of definite length without floats; written apart from the production decoder. */
final class ItemReader {
  private final byte[] input;
  private int at;

  private ItemReader(byte[] input) {
    this.input = input;
  }

  /**
   * The one item that takes all of {@code input}.
   *
   * @throws IllegalArgumentException where it is no such CBOR
   */
  static Item read(byte[] input) {
    ItemReader reader = new ItemReader(input);
    Item item = reader.next();
    if (reader.at != input.length) {
      throw new IllegalArgumentException((input.length - reader.at) + " bytes after the item");
    }
    return item;
  }

  private Item next() {
    int first = take(1)[0] & 0xff;
    int major = first >> 5;
    BigInteger argument = argument(first & 31);
    return switch (major) {
      case 0 -> new Item.Number(argument);
      case 1 -> new Item.Number(argument.negate().subtract(BigInteger.ONE));
      case 2 -> new Item.Blob(take(count(argument)));
      case 3 -> new Item.Text(new String(take(count(argument)), StandardCharsets.UTF_8));
      case 4 -> new Item.Sequence(items(count(argument)));
      case 5 -> new Item.Table(entries(count(argument)));
      case 6 -> new Item.Tag(argument, next());
      default -> simple(first & 31);
    };
  }

  private static Item simple(int value) {
    if (value > 23) {
      throw new IllegalArgumentException("float or long simple value");
    }
    return new Item.Simple(value);
  }

  private BigInteger argument(int info) {
    if (info < 24) {
      return BigInteger.valueOf(info);
    }
    if (info > 27) {
      throw new IllegalArgumentException("indefinite length");
    }
    return new BigInteger(1, take(1 << (info - 24)));
  }

  private List<Item> items(int count) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(next());
    }
    return List.copyOf(items);
  }

  private List<Map.Entry<Item, Item>> entries(int count) {
    List<Map.Entry<Item, Item>> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Item key = next();
      entries.add(Map.entry(key, next()));
    }
    return List.copyOf(entries);
  }

  private static int count(BigInteger argument) {
    return argument.bitLength() < 31 ? argument.intValue() : Integer.MAX_VALUE;
  }

  private byte[] take(int size) {
    if (size > input.length - at) {
      throw new IllegalArgumentException("ends after " + input.length + " bytes");
    }
    at += size;
    return Arrays.copyOfRange(input, at - size, at);
  }
}
