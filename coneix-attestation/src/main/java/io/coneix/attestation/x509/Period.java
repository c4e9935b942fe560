package io.coneix.attestation.x509;

import java.time.Instant;

/**
 * When something is valid.
 *
 * @param from the first instant, included
 * @param until the last instant, included
 */
public record Period(Instant from, Instant until) {
  /** True from {@code from} to {@code until}, both included. */
  public boolean includes(Instant at) {
    return !at.isBefore(from) && !at.isAfter(until);
  }

  @Override
  public String toString() {
    return from + " to " + until;
  }
}
