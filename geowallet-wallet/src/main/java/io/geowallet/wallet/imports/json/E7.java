package io.geowallet.wallet.imports.json;

/**
 * Degrees as Google writes them, in ten-millionths. Exports of 2019 wrote negative ones as numbers
 * of 32 bits without a sign (gis.stackexchange.com/questions/318918): those are beyond a pole or
 * the date line, and the same number with a sign is meant. Stateless.
 */
final class E7 {
  private static final double E7 = 1e7;
  private static final double WITHOUT_SIGN = 1L << 32;
  private static final double POLE = 90 * E7;
  private static final double DATE_LINE = 180 * E7;

  private E7() {}

  static double lat(double number) {
    return (number > POLE ? number - WITHOUT_SIGN : number) / E7;
  }

  static double lon(double number) {
    return (number > DATE_LINE ? number - WITHOUT_SIGN : number) / E7;
  }
}
