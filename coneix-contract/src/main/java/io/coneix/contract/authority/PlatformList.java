package io.coneix.contract.authority;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.util.List;

/**
 * The enclave hosts that an authority lists, and what it has revoked: the payload of a signed list.
 *
 * @param validity when a run that relies on the list must be logged
 * @param hosts hosts with the key of their simulation evidence
 * @param revoked hashes of certificates and registrations that no longer count
 */
public record PlatformList(Validity validity, List<Host> hosts, List<Bytes> revoked) {
  private static final int VERSION = 1;
  private static final int MAX_LIST = 10_000;

  /**
   * A listed enclave host.
   *
   * @param simulationKey the key that signs its simulation evidence (THREATS, T30)
   */
  public record Host(String name, Bytes simulationKey) {
    /** Refuses a name or key of another size. */
    public Host {
      if (name.isEmpty() || name.length() > 80 || simulationKey.size() != Ed25519PublicKey.SIZE) {
        throw new IllegalArgumentException("host with a key of " + simulationKey.size());
      }
    }

    private static Host of(CborValue value) {
      Fields fields = Fields.of("host", value);
      Host host =
          new Host(
              fields.text("name", 1, 80), fields.bytes("simulation key", Ed25519PublicKey.SIZE));
      fields.end();
      return host;
    }

    private CborValue toCbor() {
      return CborValue.array(CborValue.of(name), CborValue.of(simulationKey));
    }
  }

  /** Copies the lists. */
  public PlatformList {
    hosts = List.copyOf(hosts);
    revoked = List.copyOf(revoked);
  }

  /** Decodes the payload of a signature that was checked. */
  public static PlatformList decode(Bytes payload) {
    Fields fields = Cbor.fields("platform list", payload);
    fields.version(VERSION);
    long from = fields.integer("valid from", 0, Long.MAX_VALUE);
    Validity validity = new Validity(from, fields.integer("valid to", from, Long.MAX_VALUE));
    List<Host> hosts = fields.list("hosts", 0, MAX_LIST, Host::of);
    List<Bytes> revoked =
        fields.list(
            "revoked",
            0,
            MAX_LIST,
            v -> Fields.of("revoked", CborValue.array(v)).bytes("hash", Sha256.SIZE));
    fields.end();
    return new PlatformList(validity, hosts, revoked);
  }

  /** The payload to sign. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(validity.fromSec()),
            CborValue.of(validity.toSec()),
            CborValue.array(hosts.stream().map(Host::toCbor).toList()),
            CborValue.array(revoked.stream().map(CborValue::of).toList())));
  }

  /** True where a host with this simulation key is listed. */
  public boolean lists(Ed25519PublicKey simulationKey) {
    return hosts.stream().anyMatch(h -> h.simulationKey().equals(simulationKey.encoded()));
  }

  /** True where the object of this hash was revoked. */
  public boolean revokes(Bytes objectHash) {
    return revoked.contains(objectHash);
  }
}
