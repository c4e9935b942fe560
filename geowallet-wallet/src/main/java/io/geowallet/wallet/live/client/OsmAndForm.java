package io.geowallet.wallet.live.client;

import io.geowallet.mobility.Mock;
import java.util.Optional;

/**
 * The fields of OsmAnd's live tracking and of older Traccar Clients (traccar.org/osmand): time in
 * seconds or milliseconds or as a date, speed in knots from Traccar Clients, which name the battery
 * too, and in metres a second from OsmAnd. A request without a time is of the moment in which it
 * comes; one without a place, of cells and networks only, holds no position. Traccar Client for
 * Android says {@code mock=true} where the phone says so, and nothing otherwise
 * (traccar/traccar-client-android, {@code ProtocolFormatter}). Stateless.
 */
final class OsmAndForm {
  private static final double M_PER_S_PER_KNOT = 1_852.0 / 3_600;

  private OsmAndForm() {}

  static Posted read(QueryForm form, long nowMs) {
    if (form.text("id", "deviceid").isEmpty()) {
      throw new UnusablePost("fields with an id", "none");
    }
    Optional<String> place = form.text("location");
    if (place.isEmpty() && form.text("lat").isEmpty()) {
      return Posted.NOTHING;
    }
    String[] both = place.map(p -> p.split(",", 3)).orElse(new String[0]);
    boolean pair = both.length == 2;
    Measured measured =
        new Measured(
            pair ? QueryForm.parseNumber(both[0].strip()) : form.number("lat"),
            pair ? QueryForm.parseNumber(both[1].strip()) : form.number("lon"),
            form.text("timestamp").map(PhoneTime::ofAny).orElse((double) nowMs),
            form.number("accuracy"),
            form.number("speed") * (form.text("batt").isPresent() ? M_PER_S_PER_KNOT : 1),
            form.number("bearing", "heading"));
    return Posted.of(measured.fix(Measured.Unknown.ZERO).map(fix -> fix.withMock(mock(form))));
  }

  private static Mock mock(QueryForm form) {
    return form.text("mock")
        .filter(said -> said.matches("true|false"))
        .map(said -> Mock.of(said.equals("true")))
        .orElse(Mock.UNKNOWN);
  }
}
