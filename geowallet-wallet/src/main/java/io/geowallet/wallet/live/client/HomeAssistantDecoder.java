package io.geowallet.wallet.live.client;

import com.fasterxml.jackson.core.JsonToken;
import java.util.Set;

/**
 * Reads the message {@code update_location} of Home Assistant's companion
 * (developers.home-assistant.io, "Sending data home"), as the companion posts it to a webhook and
 * as an automation can pass it on. It has no time of its own: it is of the moment in which it
 * comes. Other messages hold no position. Stateless.
 *
 * <p>Encrypted messages are refused: their key is handed out by Home Assistant when the companion
 * is registered there, and the wallet is no Home Assistant.
 */
public final class HomeAssistantDecoder implements PhoneDecoder {
  private static final int MOST_BYTES = 65_536;
  private static final Set<String> WANTED =
      Set.of("type", "data.gps.0", "data.gps.1", "data.gps_accuracy", "data.speed", "data.course");

  private final PhoneJson json = new PhoneJson(MOST_BYTES);

  @Override
  public Posted read(PhoneRequest request, long nowMs) {
    FlatJson message =
        json.read(
            request.body(),
            (parser, first) -> {
              if (first != JsonToken.START_OBJECT) {
                throw new UnusablePost("an object", "another value");
              }
              return FlatJson.read(parser, WANTED);
            });
    if (message.text("type").isEmpty()) {
      throw new UnusablePost("an object with a type", "one without");
    }
    if (message.is("type", "encrypted")) {
      throw new UnreadablePost("a message under no key", "an encrypted one");
    }
    // Where the companion is told to send zones only, there is a name and no place.
    boolean place = !Double.isNaN(message.number("data.gps.0"));
    return message.is("type", "update_location") && place
        ? Posted.of(measured(message, nowMs).fix(Measured.Unknown.ZERO))
        : Posted.NOTHING;
  }

  private static Measured measured(FlatJson message, long nowMs) {
    return new Measured(
        message.number("data.gps.0"),
        message.number("data.gps.1"),
        nowMs,
        message.number("data.gps_accuracy"),
        message.number("data.speed"),
        message.number("data.course"));
  }
}
