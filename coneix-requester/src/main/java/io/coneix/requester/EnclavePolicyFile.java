package io.coneix.requester;

import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.attestation.policy.PolicyFile;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.contract.offer.HardwareTerms;
import io.coneix.evidence.bytes.Bytes;

/**
 * Reads which enclaves in hardware an offer accepts from a policy file, as {@code attest verify
 * --policy} reads it. Stateless.
 */
public final class EnclavePolicyFile {
  private static final int MAX_ADVISORIES = HardwareTerms.MAX_ADVISORIES;

  private EnclavePolicyFile() {}

  /**
   * The policy of an offer.
   *
   * @throws UnusableEnclavePolicy where the file names no code, more advisories than an offer
   *     holds, or machines, which the authority lists
   * @throws io.coneix.attestation.json.MalformedJson where it is no policy file
   */
  public static EnclavePolicy read(Bytes json) {
    AttestationPolicy policy = PolicyFile.decode(json);
    if (policy.codes().isEmpty() || policy.codes().size() > HardwareTerms.MAX_CODES) {
      throw new UnusableEnclavePolicy(
          "codes",
          "1 to " + HardwareTerms.MAX_CODES + " pieces of code",
          policy.codes().size() + "");
    }
    if (policy.codes().stream().anyMatch(c -> c.advisories().size() > MAX_ADVISORIES)) {
      throw new UnusableEnclavePolicy(
          "advisories", "at most " + MAX_ADVISORIES + " for each piece of code", "more");
    }
    if (policy.platforms().isPresent()) {
      throw new UnusableEnclavePolicy(
          "platforms", "none: the authority lists machines", "some machines");
    }
    return EnclavePolicy.hardware(new HardwareTerms(policy));
  }
}
