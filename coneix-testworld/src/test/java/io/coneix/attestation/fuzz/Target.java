package io.coneix.attestation.fuzz;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What all targets share: a reader reads, or refuses by name; all else is a bug. */
final class Target {
  private Target() {}

  static void read(byte[] data, Consumer<Bytes> reader) {
    try {
      reader.accept(Bytes.of(data));
    } catch (UnusableInput e) {
      if (e.where().isEmpty() || e.expected().isEmpty() || e.found().isEmpty()) {
        throw new IllegalStateException("a message without its parts", e);
      }
    }
  }

  static void readText(byte[] data, Consumer<String> reader) {
    read(data, bytes -> reader.accept(new String(data, StandardCharsets.UTF_8)));
  }

  static void requireSame(Bytes read, Bytes written) {
    if (!read.equals(written)) {
      throw new IllegalStateException("what is read would be written otherwise");
    }
  }
}
