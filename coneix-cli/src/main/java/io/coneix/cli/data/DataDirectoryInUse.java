package io.coneix.cli.data;

import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;

/** Somebody else has the directory open: two writers would fork the holder's chain (T41). */
public final class DataDirectoryInUse extends UnusableInput {
  DataDirectoryInUse(Path where, String holder) {
    super(
        "data directory is in use",
        where.toString(),
        "one process at a time",
        holder + " that has it open",
        "wait for the other command to end, or give another --data DIR");
  }
}
