package io.coneix.trust.authority;

import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What an authority keeps beside its root: nothing secret, nothing about holders.
 *
 * @param name its common name
 * @param hosts the enclave hosts on its next list
 * @param revoked hashes of certificates and registrations that no longer count
 * @param tables the signed tables, in the order of signing
 * @param machines the machines on its next list; a state with some is of version 2
 */
public record AuthorityState(
    String name,
    List<HostKey> hosts,
    List<Bytes> revoked,
    List<Vouchers.NamedTable> tables,
    List<PlatformList.Machine> machines) {
  private static final int LAST_VERSION = 2;
  private static final int MAX_LIST = 10_000;
  private static final int MAX_TABLE = 1 << 21;

  /** An enclave host's name and simulation key. */
  public record HostKey(String name, Ed25519PublicKey key) {}

  /** Copies the lists. */
  public AuthorityState {
    hosts = List.copyOf(hosts);
    revoked = List.copyOf(revoked);
    tables = List.copyOf(tables);
    machines = List.copyOf(machines);
    if (name.isBlank() || name.length() > 64) {
      throw new IllegalArgumentException("name of " + name.length() + " characters");
    }
  }

  /** The state of a new authority. */
  public static AuthorityState fresh(String name) {
    return new AuthorityState(name, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * The same with a host more.
   *
   * @throws AlreadyListed where its key is listed under another name
   * @throws HostNameTaken where its name lists another key
   */
  public AuthorityState withHost(String host, Ed25519PublicKey key) {
    for (HostKey each : hosts) {
      if (each.key().equals(key) && !each.name().equals(host)) {
        throw new AlreadyListed("the key", host, each.name());
      }
      if (each.name().equals(host) && !each.key().equals(key)) {
        throw new HostNameTaken(host, key.encoded().hex(), each.key().encoded().hex());
      }
    }
    List<HostKey> next = new ArrayList<>(hosts);
    next.removeIf(each -> each.name().equals(host));
    next.add(new HostKey(host, key));
    return new AuthorityState(name, next, revoked, tables, machines);
  }

  /**
   * The same with a machine more.
   *
   * @throws AlreadyListed where its PPID is listed under another name
   * @throws MachineNameTaken where its name lists another PPID
   */
  public AuthorityState withMachine(PlatformList.Machine machine) {
    for (PlatformList.Machine each : machines) {
      if (each.ppid().equals(machine.ppid()) && !each.name().equals(machine.name())) {
        throw new AlreadyListed("the PPID", machine.name(), each.name());
      }
      if (each.name().equals(machine.name()) && !each.ppid().equals(machine.ppid())) {
        throw new MachineNameTaken(machine.name(), machine.ppid().hex(), each.ppid().hex());
      }
    }
    List<PlatformList.Machine> next = new ArrayList<>(machines);
    next.removeIf(each -> each.name().equals(machine.name()));
    next.add(machine);
    return new AuthorityState(name, hosts, revoked, tables, next);
  }

  /**
   * The same without a host.
   *
   * @throws NotListed where none has that name
   */
  public AuthorityState withoutHost(String host) {
    List<HostKey> next = new ArrayList<>(hosts);
    if (!next.removeIf(each -> each.name().equals(host))) {
      throw new NotListed("host", host);
    }
    return new AuthorityState(name, next, revoked, tables, machines);
  }

  /**
   * The same without a machine.
   *
   * @throws NotListed where none has that name
   */
  public AuthorityState withoutMachine(String machine) {
    List<PlatformList.Machine> next = new ArrayList<>(machines);
    if (!next.removeIf(each -> each.name().equals(machine))) {
      throw new NotListed("machine", machine);
    }
    return new AuthorityState(name, hosts, revoked, tables, next);
  }

  /** The same with an object more that no longer counts; the same where it is one already. */
  public AuthorityState withRevoked(Bytes objectHash) {
    if (revoked.contains(objectHash)) {
      return this;
    }
    List<Bytes> next = new ArrayList<>(revoked);
    next.add(objectHash);
    return new AuthorityState(name, hosts, next, tables, machines);
  }

  /** The same with a table more; a table of the same name is replaced. */
  public AuthorityState withTable(String table, Bytes signed) {
    List<Vouchers.NamedTable> next = new ArrayList<>(tables);
    next.removeIf(each -> each.name().equals(table));
    next.add(new Vouchers.NamedTable(table, signed));
    return new AuthorityState(name, hosts, revoked, next, machines);
  }

  /** The list to sign now. */
  public PlatformList platformList(Validity validity) {
    return new PlatformList(
        validity,
        hosts.stream().map(h -> new PlatformList.Host(h.name(), h.key().encoded())).toList(),
        revoked,
        machines);
  }

  /** Decodes what {@link #encode} wrote. */
  public static AuthorityState decode(Bytes encoded) {
    Fields fields = Cbor.fields("authority's state", encoded);
    int version = fields.version(1, LAST_VERSION);
    AuthorityState state =
        new AuthorityState(
            fields.text("name", 1, 64),
            fields.list("hosts", 0, MAX_LIST, AuthorityState::host),
            fields.list("revoked", 0, MAX_LIST, AuthorityState::hash),
            fields.list("tables", 0, MAX_LIST, AuthorityState::table),
            version > 1
                ? fields.list("machines", 1, MAX_LIST, AuthorityState::machine)
                : List.of());
    fields.end();
    return state;
  }

  private static HostKey host(CborValue value) {
    Fields fields = Fields.of("host", value);
    HostKey host =
        new HostKey(
            fields.text("name", 1, 80),
            Ed25519PublicKey.of(fields.bytes("key", Ed25519PublicKey.SIZE)));
    fields.end();
    return host;
  }

  private static Bytes hash(CborValue value) {
    return Fields.of("revoked", CborValue.array(value)).bytes("hash", Sha256.SIZE);
  }

  private static Vouchers.NamedTable table(CborValue value) {
    Fields fields = Fields.of("table", value);
    Vouchers.NamedTable table =
        new Vouchers.NamedTable(
            fields.text("name", 1, 60), fields.bytes("signed table", 1, MAX_TABLE));
    fields.end();
    return table;
  }

  private static PlatformList.Machine machine(CborValue value) {
    Fields fields = Fields.of("machine", value);
    PlatformList.Machine machine =
        new PlatformList.Machine(
            fields.text("name", 1, 80), fields.bytes("PPID", PlatformList.Machine.PPID_SIZE));
    fields.end();
    return machine;
  }

  /** The encoded state. */
  public Bytes encode() {
    List<CborValue> items = new ArrayList<>();
    items.add(CborValue.of(machines.isEmpty() ? 1 : LAST_VERSION));
    items.add(CborValue.of(name));
    items.add(
        CborValue.array(hosts.stream().map(h -> array(h.name(), h.key().encoded())).toList()));
    items.add(CborValue.array(revoked.stream().map(CborValue::of).toList()));
    items.add(CborValue.array(tables.stream().map(t -> array(t.name(), t.signed())).toList()));
    if (!machines.isEmpty()) {
      items.add(CborValue.array(machines.stream().map(m -> array(m.name(), m.ppid())).toList()));
    }
    return Cbor.encode(CborValue.array(items));
  }

  private static CborValue array(String name, Bytes value) {
    return CborValue.array(CborValue.of(name), CborValue.of(value));
  }
}
