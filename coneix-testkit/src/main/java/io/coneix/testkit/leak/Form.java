package io.coneix.testkit.leak;

/**
 * One way to write one planted value. Immutable; not for secrets that matter outside a test.
 *
 * <p>A form's strength is its length without what every value of its kind shares: zero bytes at
 * both ends, the second byte of each UTF-16 character, the doubling of hex.
 */
public final class Form {
  /** Weaker forms occur everywhere, and are not looked for. */
  static final int MIN_STRENGTH = 4;

  /** From here on a form proves a leak alone; a weaker one only near another planted value. */
  static final int STRONG = 6;

  private final String value;
  private final String name;
  private final byte[] bytes;
  private final int strength;

  Form(String value, String name, byte[] bytes, int strength) {
    this.value = value;
    this.name = name;
    this.bytes = bytes.clone();
    this.strength = strength;
  }

  /** Name of the planted value. */
  public String value() {
    return value;
  }

  /** Name of the encoding. */
  public String name() {
    return name;
  }

  /** The bytes that are looked for; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Bytes of information in it. */
  public int strength() {
    return strength;
  }

  /** Whether finding it needs no second witness. */
  boolean isStrong() {
    return strength >= STRONG;
  }

  boolean isSearched() {
    return strength >= MIN_STRENGTH;
  }

  @Override
  public String toString() {
    return value + " as " + name;
  }
}
