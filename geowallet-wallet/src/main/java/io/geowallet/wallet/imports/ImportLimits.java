package io.geowallet.wallet.imports;

/**
 * How much one import takes.
 *
 * @param maxFixes fixes that are held in memory where they are, some 100 bytes each; at least 1
 * @param maxUnpackedBytes bytes that a packed file may unpack to; at least 1
 */
public record ImportLimits(long maxFixes, long maxUnpackedBytes) {
  /** Five million fixes (five years, one every 30 s) and 16 GiB of text. */
  public static final ImportLimits DEFAULT = new ImportLimits(5_000_000, 16L << 30);

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public ImportLimits {
    if (maxFixes < 1 || maxUnpackedBytes < 1) {
      throw new IllegalArgumentException("limits of an import are at least 1");
    }
  }
}
