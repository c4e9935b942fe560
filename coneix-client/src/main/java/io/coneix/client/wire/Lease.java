package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * A run handed to its enclave's host: [1, run id b16, sealed job].
 *
 * @param runId {@link Addresses#run} of the job
 * @param sealedJob 1 to {@link Limits#JOB} bytes
 */
public record Lease(Bytes runId, Bytes sealedJob) {
  /** Reads a lease. */
  public static Lease decode(Bytes encoded) {
    Fields fields = Cbor.fields("lease", encoded, Limits.ITEMS);
    fields.version(1);
    Bytes id = fields.bytes("run id", Addresses.RUN_ID_SIZE);
    Bytes job = fields.bytes("sealed job", 1, Limits.JOB);
    fields.end();
    return new Lease(id, job);
  }

  /** The lease's bytes. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(CborValue.of(1), CborValue.of(runId), CborValue.of(sealedJob)));
  }
}
