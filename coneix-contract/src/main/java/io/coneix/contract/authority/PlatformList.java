package io.coneix.contract.authority;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The enclave hosts and machines that an authority lists, and what it has revoked: the payload of a
 * signed list.
 *
 * @param validity when a run that relies on the list must be logged
 * @param hosts hosts with the key of their simulation evidence
 * @param revoked hashes of certificates and registrations that no longer count
 * @param machines machines whose enclaves in hardware count (THREATS, T28); a list with some is of
 *     version 2
 */
public record PlatformList(
    Validity validity, List<Host> hosts, List<Bytes> revoked, List<Machine> machines) {
  private static final int LAST_VERSION = 2;
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

  /**
   * A listed machine.
   *
   * @param ppid its PPID, 16 bytes: the same in all PCK certificates of the machine
   */
  public record Machine(String name, Bytes ppid) {
    /** Length of a PPID in bytes. */
    public static final int PPID_SIZE = 16;

    /** Refuses a name or PPID of another size. */
    public Machine {
      if (name.isEmpty() || name.length() > 80 || ppid.size() != PPID_SIZE) {
        throw new IllegalArgumentException("machine with a PPID of " + ppid.size());
      }
    }

    private static Machine of(CborValue value) {
      Fields fields = Fields.of("machine", value);
      Machine machine = new Machine(fields.text("name", 1, 80), fields.bytes("PPID", PPID_SIZE));
      fields.end();
      return machine;
    }

    private CborValue toCbor() {
      return CborValue.array(CborValue.of(name), CborValue.of(ppid));
    }
  }

  /** Copies the lists. */
  public PlatformList {
    hosts = List.copyOf(hosts);
    revoked = List.copyOf(revoked);
    machines = List.copyOf(machines);
  }

  /** A list without machines. */
  public PlatformList(Validity validity, List<Host> hosts, List<Bytes> revoked) {
    this(validity, hosts, revoked, List.of());
  }

  /** Decodes the payload of a signature that was checked. */
  public static PlatformList decode(Bytes payload) {
    Fields fields = Cbor.fields("platform list", payload);
    int version = fields.version(1, LAST_VERSION);
    long from = fields.integer("valid from", 0, Long.MAX_VALUE);
    Validity validity = new Validity(from, fields.integer("valid to", from, Long.MAX_VALUE));
    List<Host> hosts = fields.list("hosts", 0, MAX_LIST, Host::of);
    List<Bytes> revoked =
        fields.list(
            "revoked",
            0,
            MAX_LIST,
            v -> Fields.of("revoked", CborValue.array(v)).bytes("hash", Sha256.SIZE));
    List<Machine> machines =
        version > 1 ? fields.list("machines", 1, MAX_LIST, Machine::of) : List.of();
    fields.end();
    return new PlatformList(validity, hosts, revoked, machines);
  }

  /** The payload to sign: of version 2 where it lists machines, else of 1. */
  public Bytes encode() {
    List<CborValue> items = new ArrayList<>();
    items.add(CborValue.of(machines.isEmpty() ? 1 : 2));
    items.add(CborValue.of(validity.fromSec()));
    items.add(CborValue.of(validity.toSec()));
    items.add(CborValue.array(hosts.stream().map(Host::toCbor).toList()));
    items.add(CborValue.array(revoked.stream().map(CborValue::of).toList()));
    if (!machines.isEmpty()) {
      items.add(CborValue.array(machines.stream().map(Machine::toCbor).toList()));
    }
    return Cbor.encode(CborValue.array(items));
  }

  /** True where a host with this simulation key is listed. */
  public boolean lists(Ed25519PublicKey simulationKey) {
    return hosts.stream().anyMatch(h -> h.simulationKey().equals(simulationKey.encoded()));
  }

  /** The PPIDs of the machines. */
  public Set<Bytes> ppids() {
    return machines.stream().map(Machine::ppid).collect(Collectors.toUnmodifiableSet());
  }

  /** True where the object of this hash was revoked. */
  public boolean revokes(Bytes objectHash) {
    return revoked.contains(objectHash);
  }
}
