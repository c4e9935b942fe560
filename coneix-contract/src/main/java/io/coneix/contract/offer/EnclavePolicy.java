package io.coneix.contract.offer;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * Which enclaves may run a contract.
 *
 * @param acceptSimulation true where simulation evidence is accepted (THREATS, T30)
 * @param images hashes of enclave images that are accepted; empty where any listed host's is
 */
public record EnclavePolicy(boolean acceptSimulation, List<Bytes> images) {
  /** Refuses hashes of another length. */
  public EnclavePolicy {
    images = List.copyOf(images);
    if (images.stream().anyMatch(i -> i.size() != Sha256.SIZE)) {
      throw new IllegalArgumentException("image hash of another length");
    }
  }

  /** Reads {@code [simulation, [image...]]}. */
  public static EnclavePolicy of(CborValue value) {
    Fields fields = Fields.of("enclave policy", value);
    boolean simulation = fields.bool("accept simulation");
    List<Bytes> images =
        fields.list(
            "images",
            0,
            100,
            v -> Fields.of("image", CborValue.array(v)).bytes("hash", Sha256.SIZE));
    fields.end();
    return new EnclavePolicy(simulation, images);
  }

  /** {@code [simulation, [image...]]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(acceptSimulation),
        CborValue.array(images.stream().map(CborValue::of).toList()));
  }

  /** True where an image of this hash is accepted. */
  public boolean accepts(Bytes imageHash) {
    return images.isEmpty() || images.contains(imageHash);
  }
}
