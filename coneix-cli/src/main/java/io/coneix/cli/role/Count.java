package io.coneix.cli.role;

/** Numbers with their nouns. Stateless. */
public final class Count {
  private Count() {}

  /** {@code 1 run}, {@code 2 runs}; for nouns that take an s. */
  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
