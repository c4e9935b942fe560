package io.geowallet.wallet.live.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Mock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each application sends, by its makers' description where there is no real request. */
class PhoneDecodersTest {
  private static final long NOW = 1_790_776_805_000L;

  private final GpsLoggerDecoder gpsLogger = new GpsLoggerDecoder();
  private final HomeAssistantDecoder homeAssistant = new HomeAssistantDecoder();
  private final OverlandDecoder overland = new OverlandDecoder();
  private final TraccarDecoder traccar = new TraccarDecoder();

  private static PhoneRequest body(String text) {
    return PhoneRequest.ofBody(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PhoneRequest query(String text) {
    return new PhoneRequest(text, new byte[0]);
  }

  @Test
  void whatTheFormSaysOfMocks_isKept_andOtherWordsSayNothing() {
    String fields = "id=1&lat=1&lon=2&timestamp=5";
    assertThat(traccar.read(query(fields + "&mock=true"), NOW).fixes())
        .singleElement()
        .returns(Mock.YES, Fix::mock);
    assertThat(traccar.read(query(fields + "&mock=maybe"), NOW).fixes())
        .singleElement()
        .returns(Mock.UNKNOWN, Fix::mock);
  }

  @Test
  void speed_isInKnotsFromTraccarClients_andInMetresASecondFromOsmAnd() {
    String fields = "id=1&lat=1&lon=2&timestamp=5&speed=10";
    assertThat(traccar.read(query(fields + "&batt=80"), NOW).fixes())
        .singleElement()
        .satisfies(f -> assertThat(f.speedCmPerS()).hasValue(514));
    assertThat(traccar.read(query(fields + "&hdop=5&altitude=3"), NOW).fixes())
        .singleElement()
        .satisfies(f -> assertThat(f.speedCmPerS()).hasValue(1_000));
  }

  @Test
  void gpsLoggersFields_areReadInItsUnits() {
    String fields =
        GpsLoggerDecoder.FIELDS
            .replace("%LAT", "48.15")
            .replace("%LON", "2.0")
            .replace("%TIMESTAMP", "1790776805")
            .replace("%ACC", "12.5")
            .replace("%SPD", "10.0")
            .replace("%DIR", "90.5");
    Fix expected =
        Fix.at(NOW, 481_500_000, 20_000_000)
            .withAccuracyDm(125)
            .withSpeedCmPerS(1_000)
            .withBearingTenthDeg(905);
    assertThat(gpsLogger.read(body(fields), NOW).fixes()).containsExactly(expected);
    assertThat(gpsLogger.read(query(fields), NOW).fixes()).containsExactly(expected);
    String iso = "lat=48.15&lon=2.0&time=2026-09-30T14:00:05.000Z&acc=0.0&spd=0.0&dir=0.0";
    assertThat(gpsLogger.read(body(iso), NOW).fixes())
        .containsExactly(Fix.at(NOW, 481_500_000, 20_000_000));
  }

  @Test
  void homeAssistantsMessage_isOfTheMomentInWhichItComes() {
    String message =
        "{\"type\":\"update_location\",\"data\":{\"gps\":[12.34,56.78],\"gps_accuracy\":120,"
            + "\"battery\":45,\"speed\":3,\"course\":90}}";
    assertThat(homeAssistant.read(body(message), NOW).fixes())
        .containsExactly(
            Fix.at(NOW, 123_400_000, 567_800_000)
                .withAccuracyDm(1_200)
                .withSpeedCmPerS(300)
                .withBearingTenthDeg(900));
    String zone = "{\"type\":\"update_location\",\"data\":{\"location_name\":\"home\"}}";
    assertThat(homeAssistant.read(body(zone), NOW)).isEqualTo(Posted.NOTHING);
    String sensors = "{\"type\":\"update_sensor_states\",\"data\":[{\"state\":12}]}";
    assertThat(homeAssistant.read(body(sensors), NOW)).isEqualTo(Posted.NOTHING);
    String encrypted = "{\"type\":\"encrypted\",\"encrypted\":true,\"encrypted_data\":\"AAAA\"}";
    assertThatThrownBy(() -> homeAssistant.read(body(encrypted), NOW))
        .isInstanceOf(UnreadablePost.class);
  }

  @Test
  void overlandsPointsThatCannotBe_areCounted_andItsDoingsPassedOver() {
    String point =
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[2.0,LAT]},"
            + "\"properties\":{\"timestamp\":\"2026-09-30T14:00:05Z\",\"speed\":-1}}";
    String batch =
        "{\"current\":{\"locations\":[1]},\"locations\":["
            + point.replace("LAT", "48.15")
            + ","
            + point.replace("LAT", "91")
            + ","
            + point.replace("LAT", "1").replace("\"speed\":-1", "\"action\":\"visit\"")
            + ","
            + point.replace("LAT", "2").replace("\"speed\":-1", "\"type\":\"trip\"")
            + "],\"trip\":null}";
    assertThat(overland.read(body(batch), NOW))
        .isEqualTo(new Posted(List.of(Fix.at(NOW, 481_500_000, 20_000_000)), 1));
    assertThat(overland.read(body("{\"locations\":[]}"), NOW)).isEqualTo(Posted.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"locations\":{}}", "{\"locations\":[1]}", "null"})
  void otherBytes_areNoBatch(String text) {
    assertThatThrownBy(() -> overland.read(body(text), NOW)).isInstanceOf(UnusablePost.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"location\":{}}",
        "lat=1&lon=2",
        "id=%zz&lat=1",
        "\u0000",
        "{\"id\":1}"
      })
  void otherBytes_areNotOfTraccarClient(String text) {
    assertThatThrownBy(() -> traccar.read(body(text), NOW)).isInstanceOf(UnusablePost.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lat=0x1p3&lon=2&timestamp=5",
        "lat=NaN&lon=2&timestamp=5",
        "lat=1d&lon=2&timestamp=5",
        "lat=91&lon=2&timestamp=5",
        "lat=1&timestamp=5",
        "lat=1&lon=2&timestamp=soon",
        "lat=1&lon=2&timestamp=-5",
        "lat=1&lon=2&timestamp=2026-13-01T00:00:00Z",
        "lat=1&lon=2"
      })
  void positionThatCannotBe_isCounted(String fields) {
    assertThat(gpsLogger.read(query(fields), NOW)).isEqualTo(new Posted(List.of(), 1));
  }

  @Test
  void boundsOfForms_areHeld() {
    String many = "a=1&".repeat(100) + "lat=1";
    assertThatThrownBy(() -> gpsLogger.read(query(many), NOW)).isInstanceOf(UnusablePost.class);
    String longOne = "lat=" + "1".repeat(9_000);
    assertThatThrownBy(() -> gpsLogger.read(query(longOne), NOW)).isInstanceOf(UnusablePost.class);
    PhoneRequest noText = PhoneRequest.ofBody(new byte[] {(byte) 0xff, '='});
    assertThatThrownBy(() -> gpsLogger.read(noText, NOW)).isInstanceOf(UnusablePost.class);
  }

  @Test
  void nameWithADot_isNoLevel() {
    String trick =
        "{\"device_id\":\"1\",\"location.coords.latitude\":1,\"location\":"
            + "{\"timestamp\":\"2026-09-30T14:00:05Z\",\"coords\":{\"longitude\":2}}}";
    assertThat(traccar.read(body(trick), NOW).fixes()).isEmpty();
  }
}
