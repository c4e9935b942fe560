package io.coneix.contract.bundle;

import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.log.LogProof;
import java.util.List;

/**
 * A file that lets anyone check a contract's statements offline.
 *
 * <p>A requester's bundle holds no node name, node receipt or value of the holder's node chain; a
 * holder's bundle adds each run's inputs, and with them the data itself.
 *
 * @param proof leaves of certificate, registration, list, tables, offer, acceptance, contract,
 *     evidences and run names
 * @param runs the consumed run names 1 to n
 */
public record Bundle(
    Role role, LogProof proof, Vouchers vouchers, Contract contract, List<BundleRun> runs) {
  private static final int VERSION = 1;
  private static final int MAX_RUNS = 4_096;

  /** Whose bundle it is; the ordinal is the wire number. */
  public enum Role {
    /** Proves contract, program, run, statement and times. */
    REQUESTER,
    /** Also proves every node, and lets the program run again. */
    HOLDER
  }

  /** Copies the list; refuses inputs in a requester's bundle. */
  public Bundle {
    runs = List.copyOf(runs);
    if (role == Role.REQUESTER && runs.stream().anyMatch(r -> r.inputs().isPresent())) {
      throw new IllegalArgumentException("requester's bundle with inputs");
    }
  }

  /** Decodes a bundle, of which nothing is believed yet. */
  public static Bundle decode(Bytes encoded) {
    Fields fields = Cbor.fields("bundle", encoded);
    fields.version(VERSION);
    Role role = fields.ordinal("role", Role.values());
    LogProof proof = LogProof.of(fields.any("log proof"));
    Vouchers vouchers = Vouchers.of(fields.any("vouchers"));
    Contract contract = Contract.of(fields.any("contract"));
    List<BundleRun> runs = fields.list("runs", 0, MAX_RUNS, BundleRun::of);
    fields.end();
    if (role == Role.REQUESTER && runs.stream().anyMatch(r -> r.inputs().isPresent())) {
      throw fields.malformed("runs", "no inputs in a requester's bundle", "inputs");
    }
    return new Bundle(role, proof, vouchers, contract, runs);
  }

  /** The file's bytes. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(role.ordinal()),
            proof.toCbor(),
            vouchers.toCbor(),
            contract.toCbor(),
            CborValue.array(runs.stream().map(BundleRun::toCbor).toList())));
  }
}
