package io.geowallet.wallet.imports.fit;

/** The checksum of FIT: CRC-16 with the polynomial 0xA001, reflected, from 0. Not thread-safe. */
final class FitCrc {
  private static final int POLYNOMIAL = 0xa001;
  private static final int[] TABLE = table();

  private int crc;

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
      }
      table[i] = crc;
    }
    return table;
  }

  void clear() {
    crc = 0;
  }

  void add(int unsignedByte) {
    crc = (crc >>> Byte.SIZE) ^ TABLE[(crc ^ unsignedByte) & 0xff];
  }

  int value() {
    return crc;
  }
}
