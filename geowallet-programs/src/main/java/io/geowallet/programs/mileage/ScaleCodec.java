package io.geowallet.programs.mileage;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.geowallet.programs.mileage.AllowanceScale.Band;
import io.geowallet.programs.mileage.AllowanceScale.VehicleClass;
import java.util.List;

/**
 * A scale as the content of a signed table: {@code [1, percent, [[kind, from, to, [[until km or 0
 * for the open end, thousandths of a euro, cents]...]]...]]}.
 */
public final class ScaleCodec {
  private static final int VERSION = 1;

  private ScaleCodec() {}

  /** Decodes what {@link #encode} wrote. */
  public static AllowanceScale decode(Bytes encoded) {
    Fields fields = Cbor.fields("scale", encoded);
    fields.version(VERSION);
    int percent = fields.int32("electric factor", 100, 300);
    List<VehicleClass> classes =
        fields.list("classes", 1, AllowanceScale.MAX_CLASSES, ScaleCodec::vehicleClass);
    fields.end();
    return new AllowanceScale(percent, classes);
  }

  private static VehicleClass vehicleClass(CborValue value) {
    Fields fields = Fields.of("vehicle class", value);
    Vehicle.Kind kind = fields.ordinal("kind", Vehicle.Kind.values());
    int from = fields.int32("from", 1, 99);
    int to = fields.int32("to", from, 99);
    List<Band> bands = fields.list("bands", 1, AllowanceScale.MAX_BANDS, ScaleCodec::band);
    fields.end();
    try {
      return new VehicleClass(kind, from, to, bands);
    } catch (IllegalArgumentException e) {
      throw fields.malformed("bands", "ascending ends, the last one open", "another order");
    }
  }

  private static Band band(CborValue value) {
    Fields fields = Fields.of("band", value);
    int until = fields.int32("until", 0, AllowanceScale.MAX_VALUE);
    Band band =
        new Band(
            until == 0 ? Band.OPEN : until,
            fields.int32("rate", 0, AllowanceScale.MAX_VALUE),
            fields.int32("constant", 0, AllowanceScale.MAX_VALUE));
    fields.end();
    return band;
  }

  /** The table's content. */
  public static Bytes encode(AllowanceScale scale) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(scale.electricPercent()),
            CborValue.array(scale.classes().stream().map(ScaleCodec::toCbor).toList())));
  }

  private static CborValue toCbor(VehicleClass each) {
    return CborValue.array(
        CborValue.of(each.kind().ordinal()),
        CborValue.of(each.fromCv()),
        CborValue.of(each.toCv()),
        CborValue.array(each.bands().stream().map(ScaleCodec::toCbor).toList()));
  }

  private static CborValue toCbor(Band band) {
    return CborValue.array(
        CborValue.of(band.untilKm() == Band.OPEN ? 0 : band.untilKm()),
        CborValue.of(band.milliEuroPerKm()),
        CborValue.of(band.constantCents()));
  }
}
