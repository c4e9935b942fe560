package io.coneix.holder.store;

import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;

/** A file that is no store, is one of another version, or belongs to another root. */
public final class ForeignStore extends UnusableInput {
  ForeignStore(Path file, String expected, String found) {
    super(
        "not the store of this wallet",
        file.toString(),
        expected,
        found,
        "give the directory of the right wallet");
  }
}
