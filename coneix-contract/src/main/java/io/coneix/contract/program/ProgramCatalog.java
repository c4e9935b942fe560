package io.coneix.contract.program;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.Map;
import java.util.Optional;

/**
 * The programs that an enclave or a verifier has, by hash.
 *
 * <p>A program's hash covers its name and the list, written by the build, of every class that can
 * take part in an analysis. Immutable.
 */
public final class ProgramCatalog {
  private final Map<Bytes, Program> programs;

  private ProgramCatalog(Map<Bytes, Program> programs) {
    this.programs = programs;
  }

  /** The catalogue of {@code programs}, by the hash that {@link #hash} gives. */
  public static ProgramCatalog of(Map<Bytes, Program> programs) {
    return new ProgramCatalog(Map.copyOf(programs));
  }

  /** The hash of the program {@code name} in a build with the class list {@code classList}. */
  public static Bytes hash(Bytes classList, String name) {
    return Sha256.labelled("coneix/program/1", Sha256.of(classList), Bytes.utf8(name));
  }

  /** The program of {@code hash}, where it is here. */
  public Optional<Program> find(Bytes hash) {
    return Optional.ofNullable(programs.get(hash));
  }

  /** The programs by hash. */
  public Map<Bytes, Program> programs() {
    return programs;
  }
}
