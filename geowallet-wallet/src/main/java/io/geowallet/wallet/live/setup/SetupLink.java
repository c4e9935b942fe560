package io.geowallet.wallet.live.setup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.error.Impossible;
import io.geowallet.wallet.live.device.Device;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The link by which an application sets itself up, as its makers document it:
 *
 * <ul>
 *   <li>OwnTracks: {@code owntracks:///config?inline=} and Base64 of a configuration
 *       (owntracks.org/booklet, "Configuration file", "URL config");
 *   <li>Overland: {@code overland://setup?url=&token=&device_id=} (its README, "Configuration by
 *       Custom URL");
 *   <li>Traccar Client: the server's address with settings as its query, to be scanned in the
 *       application (traccar/traccar-client, {@code lib/qr_code_screen.dart}); it drops the query
 *       of the address, which is why the token is in the path.
 * </ul>
 *
 * GPSLogger loads settings from a file on a server only, and Home Assistant has no such link: there
 * it is the address. Stateless.
 */
final class SetupLink {
  private static final int BASE64_GROUP = 3;

  /** OwnTracks' numbers for HTTP, and for reporting every move. */
  private static final int HTTP_MODE = 3;

  private static final int MOVE = 2;

  /**
   * Below the highest accuracy the application throws away all within {@code fastest_interval} of
   * the last position, 30 seconds where nobody says otherwise: too few for trips.
   */
  private static final String TRACCAR_SETTINGS =
      "&accuracy=highest&interval=10&distance=20&fastest_interval=5&buffer=true";

  private static final String OWNTRACKS = "owntracks:///config?inline=";

  private SetupLink() {}

  static String of(Device device, String url, String token) {
    String name = device.name().text();
    return switch (device.client()) {
      case OWNTRACKS -> OWNTRACKS + base64(configuration(name, url, token, key(device)));
      case OVERLAND ->
          "overland://setup?url=" + encoded(url) + "&token=" + token + "&device_id=" + name;
      case TRACCAR -> url + "?id=" + name + TRACCAR_SETTINGS;
      case GPSLOGGER, HOME_ASSISTANT -> url;
    };
  }

  /**
   * Sets OwnTracks up for a drop box: no user and no password, and a key without which the box
   * takes nothing that can be read.
   */
  static String ofDropBox(String name, String url, String encryptionKey) {
    return OWNTRACKS + base64(configuration(name, url, "", encryptionKey));
  }

  /**
   * Filled up with blanks, so that there is no padding; and no character of ASCII but three that we
   * do not use gives a plus or a slash: the text stands in a link as it is.
   */
  private static String base64(String json) {
    String blanks = " ".repeat((BASE64_GROUP - json.length() % BASE64_GROUP) % BASE64_GROUP);
    byte[] bytes = (json + blanks).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Without a password where {@code token} is empty, without a key where that is. */
  private static String configuration(String name, String url, String token, String key) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("_type", "configuration");
      json.writeNumberField("mode", HTTP_MODE);
      json.writeStringField("url", url);
      json.writeBooleanField("auth", !token.isEmpty());
      if (!token.isEmpty()) {
        json.writeStringField("username", name);
        json.writeStringField("password", token);
      }
      json.writeStringField("deviceId", name);
      json.writeStringField("tid", name.replace("-", "").substring(0, tidLength(name)));
      json.writeNumberField("monitoring", MOVE);
      if (!key.isEmpty()) {
        json.writeStringField("encryptionKey", key);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new Impossible("writing to memory failed", e);
    }
    return text.toString();
  }

  private static String key(Device device) {
    return device.payloadKey().map(k -> k.reveal(SecretAccess.FOR_OWNER)).orElse("");
  }

  /** The application shows two characters of each phone. */
  private static int tidLength(String name) {
    return Math.min(2, name.replace("-", "").length());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
