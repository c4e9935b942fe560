package io.coneix.requester;

import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.offer.ProgramTerms;
import io.coneix.contract.offer.Purpose;
import io.coneix.contract.offer.RecordTerms;

/**
 * What a service fills into an offer; the desk adds who asks, the invitation and the log.
 *
 * @param runs how many answers are agreed
 * @param untilSec when the contract ends, seconds UTC
 * @param disclosureLevel how fine lines are
 */
public record OfferTerms(
    Purpose purpose,
    ProgramTerms program,
    RecordTerms records,
    int runs,
    long untilSec,
    EnclavePolicy enclaves,
    int disclosureLevel) {}
