package io.coneix.contract.authority;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.key.Category;
import java.util.List;

/**
 * What an authority lets a company ask at most: the payload of a signed registration.
 *
 * @param certificateHash the company's certificate
 * @param validity when offer, acceptance and run must be logged
 * @param purposes identifiers of purposes, for example {@code mileage-allowance}
 * @param categories categories of records that may be asked for
 * @param weekdays as in the time scope: bit 0 is Monday
 * @param fromQuarter first quarter of an hour of the day, 0 to 95
 * @param toQuarter quarter after the last, to 96
 * @param sites places that parameters may name
 * @param schemas hashes of the answer schemas that may be asked for
 * @param maxRuns most runs of one contract
 */
public record Registration(
    Bytes certificateHash,
    Validity validity,
    List<String> purposes,
    List<Category> categories,
    int weekdays,
    int fromQuarter,
    int toQuarter,
    List<Site> sites,
    List<Bytes> schemas,
    int maxRuns) {
  private static final int VERSION = 1;
  private static final int MAX_LIST = 200;

  /** Copies the lists and refuses sizes out of bounds. */
  public Registration {
    purposes = List.copyOf(purposes);
    categories = List.copyOf(categories);
    sites = List.copyOf(sites);
    schemas = List.copyOf(schemas);
    if (certificateHash.size() != Sha256.SIZE
        || weekdays < 1
        || weekdays > 127
        || fromQuarter < 0
        || toQuarter <= fromQuarter
        || toQuarter > 96
        || maxRuns < 1) {
      throw new IllegalArgumentException("registration with a field out of range");
    }
  }

  /** The same with other places. */
  public Registration withSites(List<Site> places) {
    return new Registration(
        certificateHash,
        validity,
        purposes,
        categories,
        weekdays,
        fromQuarter,
        toQuarter,
        places,
        schemas,
        maxRuns);
  }

  /** Decodes the payload of a signature that was checked. */
  public static Registration decode(Bytes payload) {
    Fields fields = Cbor.fields("registration", payload);
    fields.version(VERSION);
    Bytes certificate = fields.bytes("certificate hash", Sha256.SIZE);
    long from = fields.integer("valid from", 0, Long.MAX_VALUE);
    Validity validity = new Validity(from, fields.integer("valid to", from, Long.MAX_VALUE));
    List<String> purposes =
        fields.list("purposes", 1, MAX_LIST, v -> one("purpose", v).text("purpose", 1, 80));
    List<Category> categories =
        fields.list(
            "categories", 1, 5, v -> one("category", v).ordinal("category", Category.values()));
    int weekdays = fields.int32("weekdays", 1, 127);
    int fromQuarter = fields.int32("first quarter", 0, 95);
    int toQuarter = fields.int32("quarter after the last", fromQuarter + 1, 96);
    List<Site> sites = fields.list("sites", 0, MAX_LIST, Site::of);
    List<Bytes> schemas =
        fields.list("schemas", 1, MAX_LIST, v -> one("schema", v).bytes("hash", Sha256.SIZE));
    int maxRuns = fields.int32("most runs", 1, 10_000);
    fields.end();
    return new Registration(
        certificate,
        validity,
        purposes,
        categories,
        weekdays,
        fromQuarter,
        toQuarter,
        sites,
        schemas,
        maxRuns);
  }

  private static Fields one(String what, CborValue value) {
    return Fields.of(what, CborValue.array(value));
  }

  /** The payload to sign. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(certificateHash),
            CborValue.of(validity.fromSec()),
            CborValue.of(validity.toSec()),
            CborValue.array(purposes.stream().map(CborValue::of).toList()),
            CborValue.array(categories.stream().map(c -> CborValue.of(c.ordinal())).toList()),
            CborValue.of(weekdays),
            CborValue.of(fromQuarter),
            CborValue.of(toQuarter),
            CborValue.array(sites.stream().map(Site::toCbor).toList()),
            CborValue.array(schemas.stream().map(CborValue::of).toList()),
            CborValue.of(maxRuns)));
  }
}
