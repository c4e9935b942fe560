package io.geowallet.wallet.record;

/** Is told how far the import of a file is, after each batch that is durable. */
@FunctionalInterface
public interface ImportProgress {
  /**
   * A batch has been kept.
   *
   * @param done fixes of the file that have been looked at
   * @param added those of them that went into the wallet, by an earlier attempt too
   */
  void kept(long done, long added);
}
