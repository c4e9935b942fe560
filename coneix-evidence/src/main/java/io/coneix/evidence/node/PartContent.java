package io.coneix.evidence.node;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.drop.DropDevice;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.record.RecordRef;
import java.util.List;

/** What a part says, by its kind. Immutable. */
public sealed interface PartContent {
  /** Greatest number of records or of parents of one part. */
  int MAX_ITEMS = 64;

  /**
   * Data about a slot: of {@link PartKind#RECORDS}, {@code NOTE}, {@code IMPORT}, {@code
   * CORRECTION}.
   *
   * @param source how the data came
   * @param records at most {@value #MAX_ITEMS}; none where the device recorded nothing
   * @param parents hashes of the parts that this one replaces or corrects, at most {@value
   *     #MAX_ITEMS}
   */
  record Records(Source source, List<RecordRef> records, List<Bytes> parents)
      implements PartContent {
    /** Copies the lists; refuses too many items and hashes of another length. */
    public Records {
      records = List.copyOf(records);
      parents = List.copyOf(parents);
      if (records.size() > MAX_ITEMS || parents.size() > MAX_ITEMS) {
        throw new IllegalArgumentException(
            records.size() + " records, " + parents.size() + " parents, allowed " + MAX_ITEMS);
      }
      parents.forEach(PartContent::requireHash);
    }

    @Override
    public CborValue toCbor() {
      return CborValue.array(
          CborValue.of(source.ordinal()),
          CborValue.array(records.stream().map(RecordRef::toCbor).toList()),
          CborValue.array(parents.stream().map(CborValue::of).toList()));
    }
  }

  /** A concluded contract. */
  record Contract(Bytes contractHash) implements PartContent {
    /** Refuses a hash of another length. */
    public Contract {
      requireHash(contractHash);
    }

    @Override
    public CborValue toCbor() {
      return CborValue.array(CborValue.of(contractHash));
    }
  }

  /** A begun run: its name in the log and the digest that the name's body holds. */
  record Run(Bytes runName, Bytes digest) implements PartContent {
    /** Refuses hashes of another length. */
    public Run {
      requireHash(runName);
      requireHash(digest);
    }

    @Override
    public CborValue toCbor() {
      return CborValue.array(CborValue.of(runName), CborValue.of(digest));
    }
  }

  /** An ended contract. */
  record Revocation(Bytes contractHash) implements PartContent {
    /** Refuses a hash of another length. */
    public Revocation {
      requireHash(contractHash);
    }

    @Override
    public CborValue toCbor() {
      return CborValue.array(CborValue.of(contractHash));
    }
  }

  /** A bound device's key. */
  record Device(Ed25519PublicKey key) implements PartContent {
    @Override
    public CborValue toCbor() {
      return CborValue.array(CborValue.of(key.encoded()));
    }
  }

  /** A bound phone that posts into a drop box; of version 2 of a part. */
  record Drops(DropDevice device) implements PartContent {
    @Override
    public CborValue toCbor() {
      return device.toCbor();
    }
  }

  /** The array of the content's fields. */
  CborValue toCbor();

  /** The version of a part that says this: 1 but for what came later. */
  default int version() {
    return this instanceof Drops ? 2 : 1;
  }

  /** Reads the content of a part of {@code kind} and version 1 or 2. */
  static PartContent of(PartKind kind, int version, Fields fields) {
    if (version == 2) {
      return drops(kind, fields);
    }
    PartContent content =
        switch (kind) {
          case RECORDS, NOTE, IMPORT, CORRECTION -> records(fields);
          case CONTRACT -> new Contract(fields.bytes("contract", Sha256.SIZE));
          case RUN ->
              new Run(fields.bytes("run name", Sha256.SIZE), fields.bytes("digest", Sha256.SIZE));
          case REVOCATION -> new Revocation(fields.bytes("contract", Sha256.SIZE));
          case DEVICE ->
              new Device(Ed25519PublicKey.of(fields.bytes("key", Ed25519PublicKey.SIZE)));
        };
    fields.end();
    return content;
  }

  /** True where {@code kind} has content of this type. */
  default boolean fits(PartKind kind) {
    return switch (kind) {
      case RECORDS, NOTE, IMPORT -> this instanceof Records;
      case CORRECTION -> this instanceof Records records && !records.parents().isEmpty();
      case CONTRACT -> this instanceof Contract;
      case RUN -> this instanceof Run;
      case REVOCATION -> this instanceof Revocation;
      case DEVICE -> this instanceof Device || this instanceof Drops;
    };
  }

  private static PartContent drops(PartKind kind, Fields fields) {
    if (kind != PartKind.DEVICE) {
      throw fields.malformed("version", "1 for a part of kind " + kind.text(), "2");
    }
    PartContent content = new Drops(DropDevice.of(fields));
    fields.end();
    return content;
  }

  private static Records records(Fields fields) {
    return new Records(
        fields.ordinal("source", Source.values()),
        fields.list("records", 0, MAX_ITEMS, RecordRef::of),
        fields.list("parents", 0, MAX_ITEMS, PartContent::hash));
  }

  private static Bytes hash(CborValue value) {
    return Fields.of("parents", CborValue.array(value)).bytes("parent", Sha256.SIZE);
  }

  private static void requireHash(Bytes hash) {
    if (hash.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("hash of " + hash.size() + " bytes");
    }
  }
}
