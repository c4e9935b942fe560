package io.coneix.contract.program;

import io.coneix.contract.schema.Answer;
import io.coneix.evidence.bytes.Bytes;

/**
 * What a program puts out.
 *
 * @param totals its running totals after the run, for the next run of the same civil year; at most
 *     1,024 bytes
 */
public record ProgramResult(Answer answer, Bytes totals) {}
