package io.coneix.contract.program;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.scope.Period;
import io.coneix.evidence.bytes.Bytes;
import java.util.List;
import java.util.Map;

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
   * Asks for what terms need before they are accepted, and again before any record is opened
   * (THREATS, T21): a schema that fits them, and the public files that the tables pin by hash, such
   * as a map, which were read whole when the process began.
   *
   * @throws FileMissing where a file is not on this machine
   * @throws ProgramFailure where a table cannot be read, or the schema is not of such terms
   */
  default void requireTerms(AnswerSchema schema, Map<String, TableDocument> tables) {}

  /**
   * Asks, before terms are accepted, that there can be an answer for each of their periods. Not
   * asked again in a run, which is about one of them.
   *
   * @throws ProgramFailure where there can be none
   */
  default void requirePeriods(List<Period> periods) {}

  /**
   * Computes the answer.
   *
   * @throws ProgramFailure where parameters, tables or records cannot be read
   * @throws FileMissing as {@link #requireTerms}
   */
  ProgramResult run(ProgramInput input);
}
