package io.geowallet.wallet.live.client;

import com.fasterxml.jackson.core.JsonToken;
import io.geowallet.mobility.Mock;
import java.util.Set;

/**
 * Reads what Traccar Client posts: since version 9 one JSON object (traccar/traccar-client, {@code
 * lib/preferences.dart}, the location's template; accuracy in metres, speed in m/s, -1 for what is
 * unknown; its library adds {@code mock} where the phone says that a position was made up, as in
 * the README's request of an iPhone simulator, see the wiki of
 * transistorsoft/flutter_background_geolocation, "Location Data Schema"), before that, as OsmAnd
 * does still, the fields of {@link OsmAndForm}. Stateless.
 */
public final class TraccarDecoder implements PhoneDecoder {
  static final int MOST_BYTES = 65_536;

  private static final Set<String> WANTED =
      Set.of(
          "device_id",
          "location.timestamp",
          "location.coords.latitude",
          "location.coords.longitude",
          "location.coords.accuracy",
          "location.coords.speed",
          "location.coords.heading",
          "location.mock");

  private final PhoneJson json = new PhoneJson(MOST_BYTES);

  @Override
  public Posted read(PhoneRequest request, long nowMs) {
    return request.query().isEmpty() && startsAsJson(request.body())
        ? object(request.body())
        : OsmAndForm.read(QueryForm.of(request), nowMs);
  }

  private static boolean startsAsJson(byte[] body) {
    return body.length > 0 && (body[0] == '{' || body[0] == '[');
  }

  private Posted object(byte[] body) {
    FlatJson object =
        json.read(
            body,
            (parser, first) -> {
              if (first != JsonToken.START_OBJECT) {
                throw new UnusablePost("an object", "another value");
              }
              return FlatJson.read(parser, WANTED);
            });
    if (object.text("device_id").isEmpty()) {
      throw new UnusablePost("an object with a device_id", "one without");
    }
    Measured measured =
        new Measured(
            object.number("location.coords.latitude"),
            object.number("location.coords.longitude"),
            object.text("location.timestamp").map(PhoneTime::ofIso).orElse(Double.NaN),
            object.number("location.coords.accuracy"),
            object.number("location.coords.speed"),
            object.number("location.coords.heading"));
    Mock mock = object.flag("location.mock").map(Mock::of).orElse(Mock.UNKNOWN);
    return Posted.of(measured.fix(Measured.Unknown.MINUS_ONE).map(fix -> fix.withMock(mock)));
  }
}
