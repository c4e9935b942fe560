package io.geowallet.wallet.live.owntracks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.geowallet.wallet.live.client.Collected;
import io.geowallet.wallet.live.client.FlatJson;
import io.geowallet.wallet.live.client.PhoneJson;
import io.geowallet.wallet.live.client.Posted;
import io.geowallet.wallet.live.client.UnreadablePost;
import io.geowallet.wallet.live.client.UnusablePost;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what the OwnTracks applications post in HTTP mode (owntracks.org/booklet, "JSON" and
 * "HTTP"): an object with a {@code _type}, of which only {@code location} counts here, and {@code
 * encrypted} where the phone has a key; an array of such objects is understood too. Stateless.
 *
 * <p>Applications repeat a request that was refused, and keep later ones back: so a position that
 * cannot be, which no repeating mends, is counted and passed over, and kinds that we do not know
 * are passed over silently. A phone that has a key sends nothing in the clear: whoever overheard
 * its password cannot add positions.
 */
public final class OwnTracksParser {
  /** How many objects one request may hold. */
  public static final int MOST_OBJECTS = 200;

  /** How long a request may be [bytes]. */
  public static final int MOST_BYTES = 65_536;

  private static final Set<String> WANTED =
      Set.of("_type", "data", "lat", "lon", "tst", "acc", "vel", "cog");

  private final PhoneJson json = new PhoneJson(MOST_BYTES);

  /**
   * Reads a request's body; an empty one holds nothing.
   *
   * @param key of the phone, where it has one
   * @throws UnusablePost where it is none of theirs
   * @throws UnreadablePost where it is not under the phone's key
   */
  public Posted read(byte[] body, Optional<PayloadKey> key) {
    return read(body, o -> key.isPresent() ? opened(o, key.get()) : inTheClear(o));
  }

  /** What one object holds. */
  @FunctionalInterface
  private interface Contents {
    Posted of(FlatJson object);
  }

  private Posted read(byte[] body, Contents contents) {
    return body.length == 0
        ? Posted.NOTHING
        : json.read(body, (parser, first) -> objects(parser, first, contents));
  }

  private static Posted objects(JsonParser parser, JsonToken first, Contents contents)
      throws IOException {
    if (first == JsonToken.START_OBJECT) {
      return one(parser, contents);
    }
    if (first != JsonToken.START_ARRAY) {
      throw new UnusablePost("an object", "another value");
    }
    Collected collected = new Collected(MOST_OBJECTS);
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      collected.add(one(parser, contents));
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      throw new UnusablePost("an array of objects", "other values");
    }
    return collected.posted();
  }

  private static Posted one(JsonParser parser, Contents contents) throws IOException {
    FlatJson object = FlatJson.read(parser, WANTED);
    if (object.text("_type").isEmpty()) {
      throw new UnusablePost("an object with a _type", "one without");
    }
    return contents.of(object);
  }

  private static Posted inTheClear(FlatJson object) {
    if (object.is("_type", "encrypted")) {
      throw new UnreadablePost("payloads without a key of their own", "an encrypted one");
    }
    return object.is("_type", "location") ? Posted.of(Location.of(object)) : Posted.NOTHING;
  }

  private Posted opened(FlatJson object, PayloadKey key) {
    if (!object.is("_type", "encrypted")) {
      throw new UnreadablePost("an encrypted payload", "one in the clear");
    }
    byte[] message =
        object
            .text("data")
            .flatMap(key::open)
            .orElseThrow(() -> new UnreadablePost("a payload under this phone's key", "another"));
    return read(message, OwnTracksParser::inTheClear);
  }
}
