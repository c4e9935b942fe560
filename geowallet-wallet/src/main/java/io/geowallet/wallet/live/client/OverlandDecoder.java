package io.geowallet.wallet.live.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a batch of Overland (github.com/aaronpk/Overland-iOS, README, "API"): GeoJSON features in
 * {@code locations}. What the last batch repeats as {@code current} and {@code trip} is passed
 * over. Stateless.
 */
public final class OverlandDecoder implements PhoneDecoder {
  /** How long a batch may be [bytes]: 1,000 points of some 600 bytes are the application's most. */
  static final int MOST_BYTES = 1_048_576;

  private static final int MOST_POINTS = 5_000;
  private static final Set<String> WANTED =
      Set.of(
          "geometry.type",
          "geometry.coordinates.0",
          "geometry.coordinates.1",
          "properties.action",
          "properties.type",
          "properties.timestamp",
          "properties.horizontal_accuracy",
          "properties.speed",
          "properties.course");

  private final PhoneJson json = new PhoneJson(MOST_BYTES);

  @Override
  public Posted read(PhoneRequest request, long nowMs) {
    return json.read(request.body(), OverlandDecoder::batch);
  }

  private static Posted batch(JsonParser parser, JsonToken first) throws IOException {
    if (first != JsonToken.START_OBJECT) {
      throw new UnusablePost("an object", "another value");
    }
    Optional<Posted> found = Optional.empty();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean locations = parser.currentName().equals("locations");
      JsonToken value = parser.nextToken();
      if (locations && value == JsonToken.START_ARRAY) {
        found = Optional.of(points(parser));
      } else {
        parser.skipChildren();
      }
    }
    return found.orElseThrow(() -> new UnusablePost("an array of locations", "none"));
  }

  private static Posted points(JsonParser parser) throws IOException {
    Collected collected = new Collected(MOST_POINTS);
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      FlatJson feature = FlatJson.read(parser, WANTED);
      if (feature.is("geometry.type", "Point") && isPosition(feature)) {
        collected.add(point(feature));
      }
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      throw new UnusablePost("an array of features", "other values");
    }
    return collected.posted();
  }

  /**
   * Visits and the application's own doings, sent on request, have an action. A trip's summary has
   * the last place again, with the time at which the trip ended.
   */
  private static boolean isPosition(FlatJson feature) {
    return feature.text("properties.action").isEmpty() && !feature.is("properties.type", "trip");
  }

  private static Posted point(FlatJson feature) {
    Measured measured =
        new Measured(
            feature.number("geometry.coordinates.1"),
            feature.number("geometry.coordinates.0"),
            feature.text("properties.timestamp").map(PhoneTime::ofIso).orElse(Double.NaN),
            feature.number("properties.horizontal_accuracy"),
            feature.number("properties.speed"),
            feature.number("properties.course"));
    return Posted.of(measured.fix(Measured.Unknown.MINUS_ONE));
  }
}
