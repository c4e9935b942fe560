package io.geowallet.wallet.live.owntracks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.geowallet.mobility.Fix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the OwnTracks applications post in HTTP mode (owntracks.org/booklet, "JSON" and
 * "HTTP"): an object with a {@code _type}, of which only {@code location} counts here; an array of
 * such objects is understood too. Stateless.
 *
 * <p>Applications repeat a request that was refused, and keep later ones back: so a position that
 * cannot be, which no repeating mends, is counted and passed over, and kinds that we do not know
 * are passed over silently.
 */
public final class OwnTracksParser {
  /** How many objects one request may hold. */
  public static final int MOST_OBJECTS = 200;

  /** How long a request may be [bytes]. */
  public static final int MOST_BYTES = 65_536;

  private static final int MOST_DEPTH = 16;
  private static final int MOST_DIGITS = 40;

  private final JsonFactory json =
      JsonFactory.builder()
          // A table of names that is kept would grow with what strangers make up.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxNumberLength(MOST_DIGITS)
                  .maxStringLength(MOST_BYTES)
                  .maxNameLength(MOST_BYTES)
                  .maxDocumentLength(MOST_BYTES)
                  .build())
          .build();

  /**
   * Reads a request's body; an empty one holds nothing.
   *
   * @param latestMs a position from later than that cannot be
   * @throws UnusablePost where it is none of theirs
   * @throws EncryptedPost where it is encrypted
   */
  public OwnTracksPost read(byte[] body, long latestMs) {
    if (body.length == 0) {
      return new OwnTracksPost(List.of(), 0);
    }
    if (body.length > MOST_BYTES) {
      throw new UnusablePost("at most " + MOST_BYTES + " bytes", "more");
    }
    try (JsonParser parser = json.createParser(body)) {
      OwnTracksPost post = read(parser, latestMs);
      if (parser.nextToken() != null) {
        throw new UnusablePost("one object or array", "more behind it");
      }
      return post;
    } catch (IOException e) {
      throw new UnusablePost("JSON", "other bytes");
    }
  }

  private static OwnTracksPost read(JsonParser parser, long latestMs) throws IOException {
    Collected collected = new Collected(latestMs);
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_OBJECT) {
      collected.add(PostedObject.read(parser));
    } else if (first == JsonToken.START_ARRAY) {
      int objects = 0;
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        objects++;
        if (objects > MOST_OBJECTS) {
          throw new UnusablePost("at most " + MOST_OBJECTS + " objects", "more");
        }
        collected.add(PostedObject.read(parser));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new UnusablePost("an array of objects", "other values");
      }
    } else {
      throw new UnusablePost("an object", "another value");
    }
    return collected.post();
  }

  /** What was found so far. */
  private static final class Collected {
    private final long latestMs;
    private final List<Fix> fixes = new ArrayList<>();
    private int unusable;

    Collected(long latestMs) {
      this.latestMs = latestMs;
    }

    void add(PostedObject object) {
      if (object.isEncrypted()) {
        throw new EncryptedPost();
      }
      if (object.isLocation()) {
        Optional<Fix> fix = object.fix().filter(f -> f.timeMs() <= latestMs);
        fix.ifPresent(fixes::add);
        unusable += fix.isPresent() ? 0 : 1;
      }
    }

    OwnTracksPost post() {
      return new OwnTracksPost(fixes, unusable);
    }
  }
}
