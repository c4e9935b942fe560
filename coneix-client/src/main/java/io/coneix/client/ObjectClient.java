package io.coneix.client;

import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.Optional;

/** Public objects (certificates, registrations, lists, tables, evidence) by hash. Thread-safe. */
public final class ObjectClient {
  private final Transport transport;

  ObjectClient(Transport transport) {
    this.transport = transport;
  }

  /**
   * Stores an object for everybody to read; harmless when repeated.
   *
   * @param object at most {@link io.coneix.client.wire.Limits#OBJECT} bytes
   * @return its SHA-256, by which it is found
   */
  public Bytes put(Bytes object) {
    Bytes hash = Sha256.of(object);
    transport
        .put("PUT /v1/objects", "/v1/objects/" + hash.hex(), Optional.empty(), object)
        .ok("PUT /v1/objects");
    return hash;
  }

  /**
   * Reads an object; empty where the platform has none.
   *
   * @throws BadAnswer where what comes has another hash
   */
  public Optional<Bytes> get(Bytes hash) {
    Optional<Bytes> object =
        transport
            .get("GET /v1/objects", "/v1/objects/" + hash.hex(), Limits.OBJECT)
            .found("GET /v1/objects");
    if (object.isPresent() && !Sha256.of(object.get()).equals(hash)) {
      throw new BadAnswer("GET /v1/objects", "the object of that hash", "another object");
    }
    return object;
  }
}
