package io.coneix.contract.check;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.attestation.policy.Judgement;
import java.util.Optional;

/**
 * Evidence about an enclave that was accepted.
 *
 * @param judgement what was found about hardware; empty for simulation
 */
public record JudgedEnclave(EnclaveEvidence evidence, Optional<Judgement> judgement) {}
