package io.coneix.verify;

import io.coneix.verify.trust.Trust;

/**
 * What a verifier asks for; the default is the strictest.
 *
 * @param trust whom to believe
 * @param allowSimulation true where simulated enclaves are good enough (THREATS, T30)
 */
public record Policy(Trust trust, boolean allowSimulation) {}
