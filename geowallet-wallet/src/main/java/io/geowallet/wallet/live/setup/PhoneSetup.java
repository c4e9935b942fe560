package io.geowallet.wallet.live.setup;

import static io.geowallet.wallet.live.setup.Setting.Field.BODY;
import static io.geowallet.wallet.live.setup.Setting.Field.DEVICE_ID;
import static io.geowallet.wallet.live.setup.Setting.Field.ENCRYPTION_KEY;
import static io.geowallet.wallet.live.setup.Setting.Field.HEADERS;
import static io.geowallet.wallet.live.setup.Setting.Field.METHOD;
import static io.geowallet.wallet.live.setup.Setting.Field.MODE;
import static io.geowallet.wallet.live.setup.Setting.Field.PASSWORD;
import static io.geowallet.wallet.live.setup.Setting.Field.TOKEN;
import static io.geowallet.wallet.live.setup.Setting.Field.URL;
import static io.geowallet.wallet.live.setup.Setting.Field.USER;

import io.coneix.evidence.bytes.SecretAccess;
import io.geowallet.wallet.live.client.GpsLoggerDecoder;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.device.AddedDevice;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.http.ListenAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an application is set up for a phone that was added just now. Prints no secret.
 *
 * @param client the application
 * @param settings what to type in, in the order in which the application asks for it
 * @param link what sets the application up when it is scanned or opened; where the application
 *     reads no such link, the address alone, which saves typing it
 */
public record PhoneSetup(PhoneClient client, List<Setting> settings, String link) {
  /** Copies the list. */
  public PhoneSetup {
    settings = List.copyOf(settings);
  }

  /** For the address on which the wallet listens. */
  public static PhoneSetup of(AddedDevice added, ListenAddress address) {
    Device device = added.device();
    PhoneClient client = device.client();
    String token = added.token().reveal(SecretAccess.FOR_OWNER);
    String end = client.credentials() == PhoneClient.Credentials.PATH ? token.replace("-", "") : "";
    String url = address.base() + client.path() + end;
    String name = device.name().text();
    List<Setting> settings =
        switch (client) {
          case OWNTRACKS -> ownTracks(device, url, token);
          case OVERLAND ->
              List.of(
                  new Setting(URL, url), new Setting(TOKEN, token), new Setting(DEVICE_ID, name));
          case TRACCAR -> List.of(new Setting(URL, url), new Setting(DEVICE_ID, name));
          case GPSLOGGER -> gpsLogger(name, url, token);
          case HOME_ASSISTANT -> homeAssistant(url);
        };
    return new PhoneSetup(client, settings, SetupLink.of(device, url, token));
  }

  /** The link that sets OwnTracks up for a drop box. */
  public static String dropBoxLink(String name, String url, String encryptionKey) {
    return SetupLink.ofDropBox(name, url, encryptionKey);
  }

  private static List<Setting> ownTracks(Device device, String url, String token) {
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting(MODE, "HTTP"));
    settings.add(new Setting(URL, url));
    settings.add(new Setting(USER, device.name().text()));
    settings.add(new Setting(PASSWORD, token));
    device
        .payloadKey()
        .ifPresent(
            k -> settings.add(new Setting(ENCRYPTION_KEY, k.reveal(SecretAccess.FOR_OWNER))));
    return settings;
  }

  private static List<Setting> gpsLogger(String name, String url, String token) {
    return List.of(
        new Setting(URL, url),
        new Setting(METHOD, "POST"),
        new Setting(BODY, GpsLoggerDecoder.FIELDS),
        new Setting(HEADERS, "Content-Type: application/x-www-form-urlencoded"),
        new Setting(USER, name),
        new Setting(PASSWORD, token));
  }

  private static List<Setting> homeAssistant(String url) {
    return List.of(
        new Setting(URL, url),
        new Setting(METHOD, "POST"),
        new Setting(HEADERS, "Content-Type: application/json"),
        new Setting(
            BODY,
            "{\"type\":\"update_location\",\"data\":{\"gps\":[LATITUDE,LONGITUDE],"
                + "\"gps_accuracy\":METRES}}"));
  }

  /** The value of a setting. */
  public Optional<String> value(Setting.Field field) {
    return settings.stream().filter(s -> s.field() == field).findFirst().map(Setting::value);
  }

  /** True where the application sets itself up by the link. */
  public boolean linkSetsUp() {
    return switch (client) {
      case OWNTRACKS, OVERLAND, TRACCAR -> true;
      case GPSLOGGER, HOME_ASSISTANT -> false;
    };
  }

  /** Secrets are not printed. */
  @Override
  public String toString() {
    return "setup of " + client.text();
  }
}
