package io.geowallet.programs.mileage;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * The holder's secret parameters: where home is. They travel inside the sealed job only.
 *
 * @param homes none where the holder has named none, then no trip counts as a commute
 */
public record HomeParameter(List<Circle> homes) {
  private static final int VERSION = 1;
  private static final int MAX_PLACES = 5;

  /** Refuses more than 5 homes. */
  public HomeParameter {
    homes = List.copyOf(homes);
    if (homes.size() > MAX_PLACES) {
      throw new IllegalArgumentException(homes.size() + " homes");
    }
  }

  /** Decodes what {@link #encode} wrote. */
  public static HomeParameter decode(Bytes encoded) {
    Fields fields = Cbor.fields("holder parameters", encoded);
    fields.version(VERSION);
    HomeParameter home = new HomeParameter(fields.list("homes", 0, MAX_PLACES, Circle::of));
    fields.end();
    return home;
  }

  /** The encoding in the inputs. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION), CborValue.array(homes.stream().map(Circle::toCbor).toList())));
  }
}
