package io.coneix.enclave.device;

/** What a device said, for a message: it is the host's text, and may be anything. Stateless. */
final class Printable {
  private Printable() {}

  /** The word where it is one of at most 32 letters, digits, '_' and '-'. */
  static String of(String word) {
    return word.matches("[A-Za-z0-9_-]{1,32}") ? word : "another text";
  }
}
