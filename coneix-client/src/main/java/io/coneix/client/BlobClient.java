package io.coneix.client;

import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import java.util.Optional;

/**
 * The blind store: ciphertext under addresses that say nothing. Thread-safe.
 *
 * <p>What comes back is what the platform has: the caller opens it under a key of its own.
 */
public final class BlobClient {
  private static final String PUT = "PUT /v1/blobs";
  private static final String PATH = "/v1/blobs/";
  private static final int CONFLICT = 409;

  private final Transport transport;

  BlobClient(Transport transport) {
    this.transport = transport;
  }

  /**
   * Writes the blob of a capability, once: the same bytes again change nothing. Durable on return.
   *
   * @param ciphertext at most {@link io.coneix.client.wire.Limits#BLOB} bytes
   * @return the address
   * @throws BlobTaken where other bytes are there, which stay
   */
  public Bytes put(SecretBytes writeCapability, Bytes ciphertext) {
    Bytes address = Addresses.blob(writeCapability);
    Answer answer =
        transport.put(PUT, PATH + address.hex(), Optional.of(writeCapability), ciphertext);
    if (answer.status() == CONFLICT) {
      throw new BlobTaken();
    }
    answer.ok(PUT);
    return address;
  }

  /** Reads the blob at an address; empty where there is none. */
  public Optional<Bytes> get(Bytes address) {
    return transport.get("GET /v1/blobs", PATH + address.hex(), Limits.BLOB).found("GET /v1/blobs");
  }

  /** Deletes the blob of a capability; harmless where there is none. */
  public void delete(SecretBytes writeCapability) {
    String path = PATH + Addresses.blob(writeCapability).hex();
    transport
        .delete("DELETE /v1/blobs", path, "Capability", writeCapability)
        .found("DELETE /v1/blobs");
  }
}
