package io.coneix.evidence.cbor;

/** First bytes of data items: the major type in the upper three bits (RFC 8949, section 3). */
final class Major {
  static final int UNSIGNED = 0x00;
  static final int NEGATIVE = 0x20;
  static final int BYTES = 0x40;
  static final int TEXT = 0x60;
  static final int ARRAY = 0x80;
  static final int MAP = 0xa0;
  static final int TAG = 0xc0;
  static final int SIMPLE = 0xe0;
  static final int FALSE = 0xf4;
  static final int TRUE = 0xf5;
  static final int NULL = 0xf6;

  private Major() {}
}
