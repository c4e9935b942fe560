package io.geowallet.wallet.imports.point;

/**
 * A line or point that was left out.
 *
 * @param number it is the so many-th position of the file, from 1
 * @param place where it begins, in the unpacked file
 * @param reason what is wrong with it
 */
public record Refusal(long number, Place place, RefusalReason reason) {
  /** The line of the unpacked file, from 1; 0 where the format has no lines. */
  public long line() {
    return place.line();
  }

  /** Bytes or characters before it; -1 where the line says enough. */
  public long offset() {
    return place.offset();
  }
}
