package io.geowallet.wallet.road;

import io.coneix.evidence.error.UnusableInput;

/** A file that was to be kept as a contract's map, and is no map pack. */
public final class NotAMapPack extends UnusableInput {
  private static final long serialVersionUID = 1L;

  /** Of the file's name and what is wrong with it. */
  public NotAMapPack(String name, String expected, String found) {
    super(
        "the file is no map pack",
        name,
        expected,
        found,
        "ask whoever offers the contract for the file that 'coneix map build' made");
  }
}
