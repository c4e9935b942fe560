package io.coneix.attestation.verify;

import io.coneix.attestation.x509.Period;
import java.util.Optional;

/**
 * One step that was taken.
 *
 * @param step which
 * @param ok whether it was passed
 * @param detail what was looked at, or what was expected and found
 * @param period for a step about dates: when the piece is valid
 */
public record Check(Step step, boolean ok, String detail, Optional<Period> period) {}
