package io.coneix.contract.program;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.Totals;

/**
 * What a program puts out.
 *
 * @param totals its running totals after the run, for the next run of the same civil year
 */
public record ProgramResult(Answer answer, Totals totals) {}
