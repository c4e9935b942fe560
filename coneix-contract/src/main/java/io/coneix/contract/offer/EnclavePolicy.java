package io.coneix.contract.offer;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;
import java.util.Optional;

/**
 * Which enclaves may run a contract: simulated ones, or ones in hardware, never both (THREATS,
 * T30).
 *
 * @param acceptSimulation true where simulation evidence is accepted
 * @param images hashes of simulated enclaves' images that are accepted; empty where any listed
 *     host's is
 * @param hardware which enclaves in hardware are accepted; an offer with it is of version 2
 */
public record EnclavePolicy(
    boolean acceptSimulation, List<Bytes> images, Optional<HardwareTerms> hardware) {
  private static final int MAX_IMAGES = 100;

  /** Refuses hashes of another length, too many of them, and both kinds at once. */
  public EnclavePolicy {
    images = List.copyOf(images);
    if (images.size() > MAX_IMAGES || images.stream().anyMatch(i -> i.size() != Sha256.SIZE)) {
      throw new IllegalArgumentException("image hashes out of bounds");
    }
    if (hardware.isPresent() && (acceptSimulation || !images.isEmpty())) {
      throw new IllegalArgumentException("a policy for hardware and for simulation");
    }
  }

  /** A policy without hardware. */
  public EnclavePolicy(boolean acceptSimulation, List<Bytes> images) {
    this(acceptSimulation, images, Optional.empty());
  }

  /** Enclaves in hardware, and no others. */
  public static EnclavePolicy hardware(HardwareTerms terms) {
    return new EnclavePolicy(false, List.of(), Optional.of(terms));
  }

  /** Reads {@code [simulation, [image...]]}, in version 2 {@code [[status...], [code...], n]}. */
  static EnclavePolicy of(CborValue value, int version) {
    if (version > 1) {
      return hardware(HardwareTerms.of(value));
    }
    Fields fields = Fields.of("enclave policy", value);
    boolean simulation = fields.bool("accept simulation");
    List<Bytes> images =
        fields.list(
            "images",
            0,
            MAX_IMAGES,
            v -> Fields.of("image", CborValue.array(v)).bytes("hash", Sha256.SIZE));
    fields.end();
    return new EnclavePolicy(simulation, images);
  }

  /** The version of an offer with this policy. */
  int version() {
    return hardware.isPresent() ? 2 : 1;
  }

  /** What {@link #of} reads. */
  CborValue toCbor() {
    return hardware
        .map(HardwareTerms::toCbor)
        .orElseGet(
            () ->
                CborValue.array(
                    CborValue.of(acceptSimulation),
                    CborValue.array(images.stream().map(CborValue::of).toList())));
  }

  /** True where a simulated enclave's image of this hash is accepted. */
  public boolean accepts(Bytes imageHash) {
    return images.isEmpty() || images.contains(imageHash);
  }
}
