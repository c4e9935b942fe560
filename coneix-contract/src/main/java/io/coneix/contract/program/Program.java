package io.coneix.contract.program;

import io.coneix.evidence.bytes.Bytes;
import java.util.List;

/**
 * An analysis that contracts name by hash.
 *
 * <p>Implementations are pure and deterministic to the last bit on any machine: no clock, no
 * randomness, no floating-point transcendental of {@code Math}, no state between calls. They are
 * part of the measured image; nothing is loaded from a job (THREATS, T17). Thread-safe.
 */
public interface Program {
  /** The name in contracts, for example {@code mileage-allowance}. */
  String name();

  /**
   * The encoded places that {@code parameters} name; the registration must hold each (THREATS,
   * T14).
   *
   * @throws ProgramFailure where the parameters cannot be read
   */
  List<Bytes> sites(Bytes parameters);

  /**
   * Computes the answer.
   *
   * @throws ProgramFailure where parameters, tables or records cannot be read
   */
  ProgramResult run(ProgramInput input);
}
