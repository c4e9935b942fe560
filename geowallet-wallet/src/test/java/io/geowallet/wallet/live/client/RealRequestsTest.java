package io.geowallet.wallet.live.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.testkit.SharedData;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Mock;
import io.geowallet.wallet.live.owntracks.OwnTracksParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests as applications send them: every row of the real files, with the outcome it names. */
class RealRequestsTest {
  private static final long NOW = 1_790_776_805_000L;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Valid as a message, and no position for us without its key. */
  private static final Set<String> ENCRYPTED = Set.of("e", "e-nodata", "e-nobase64");

  private final OwnTracksParser ownTracks = new OwnTracksParser();
  private final TraccarDecoder traccar = new TraccarDecoder();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Posted ownTracks(String body) {
    return ownTracks.read(bytes(body), Optional.empty());
  }

  @Test
  void ownTracksSchemaCases_areReadOrRefused() throws IOException {
    int positions = 0;
    for (String line : SharedData.lines("formats/owntracks-json-schema-cases.jsonl")) {
      JsonNode row = JSON.readTree(line);
      String name = row.get("case").textValue();
      boolean valid = row.get("schema_expects").textValue().equals("valid");
      try {
        Posted posted = ownTracks(row.get("body").textValue());
        positions += posted.fixes().size();
        boolean location = name.matches("l2?|location-.*|array|array-one");
        assertThat(posted.fixes()).as(name).hasSize(valid && location ? 1 : 0);
        assertThat(posted.unusable()).as(name).isEqualTo(!valid && location ? 1 : 0);
      } catch (UnreadablePost e) {
        assertThat(ENCRYPTED).contains(name);
      } catch (UnusablePost e) {
        assertThat(valid).as(name).isFalse();
      }
    }
    assertThat(positions).isEqualTo(7);
  }

  @Test
  void requestsToTraccarAsOwnTracks_holdAPosition() throws IOException {
    for (String line : SharedData.lines("formats/traccar-owntracks-requests.jsonl")) {
      JsonNode row = JSON.readTree(line);
      assertThat(row.get("decoder_expects").textValue()).isEqualTo("verifyPosition");
      Posted posted = ownTracks(row.get("body").textValue());
      assertThat(posted.fixes()).as(line).hasSize(1);
      assertThat(posted.unusable()).isZero();
    }
  }

  @Test
  void requestsOfTraccarClientAndOsmAnd_haveTheOutcomeThatTheirRowNames() throws IOException {
    for (String line : SharedData.lines("formats/traccar-osmand-requests.jsonl")) {
      JsonNode row = JSON.readTree(line);
      int found = positions(request(row), line);
      switch (row.get("decoder_expects").textValue()) {
        case "verifyPosition", "verifyAttribute" -> assertThat(found).as(line).isEqualTo(1);
        // Traccar looks cells and networks up; the wallet asks nobody, and finds no position.
        case "verifyNull", "verifyNotNull" -> assertThat(found).as(line).isZero();
        default -> fail(line);
      }
    }
  }

  private static PhoneRequest request(JsonNode row) {
    if (row.get("method").textValue().equals("GET")) {
      String target = row.get("target").textValue();
      return new PhoneRequest(target.substring(target.indexOf('?') + 1), new byte[0]);
    }
    return PhoneRequest.ofBody(bytes(row.get("body").textValue()));
  }

  private int positions(PhoneRequest request, String line) {
    try {
      Posted posted = traccar.read(request, NOW);
      assertThat(posted.unusable()).as(line).isZero();
      return posted.fixes().size();
    } catch (UnusablePost e) {
      return 0;
    }
  }

  @Test
  void traccarClientsObject_isReadInItsUnits() throws IOException {
    JsonNode row = JSON.readTree(SharedData.lines("formats/traccar-osmand-requests.jsonl").get(3));
    assertThat(traccar.read(request(row), NOW).fixes())
        .containsExactly(
            Fix.at(1_626_854_794_444L, -61_148_096, 1_066_837_015)
                .withAccuracyDm(38)
                .withSpeedCmPerS(1_867)
                .withBearingTenthDeg(630));
  }

  @Test
  void positionThatThePhoneMadeUp_isMarked() throws IOException {
    List<Mock> said = new ArrayList<>();
    for (String line : SharedData.lines("formats/traccar-osmand-requests.jsonl")) {
      PhoneRequest request = request(JSON.readTree(line));
      if (positions(request, line) > 0) {
        traccar.read(request, NOW).fixes().forEach(fix -> said.add(fix.mock()));
      }
    }
    assertThat(said).contains(Mock.UNKNOWN).doesNotContain(Mock.NO).containsOnlyOnce(Mock.YES);
  }

  @Test
  void sameFieldsAsAForm_areTheSamePositions() throws IOException {
    for (String line : SharedData.lines("formats/traccar-osmand-requests.jsonl")) {
      JsonNode row = JSON.readTree(line);
      if (row.get("method").textValue().equals("GET")) {
        PhoneRequest query = request(row);
        PhoneRequest form = PhoneRequest.ofBody(bytes(query.query()));
        assertThat(positions(form, line)).isEqualTo(positions(query, line));
      }
    }
  }

  @Test
  void overlandsBatch_isReadInItsUnits() {
    byte[] body = SharedData.bytes("formats/overland-batch.json");
    Posted posted = new OverlandDecoder().read(PhoneRequest.ofBody(body), NOW);
    assertThat(posted.fixes())
        .containsExactly(
            Fix.at(1_443_711_600_000L, 373_318_000, -1_220_305_810)
                .withAccuracyDm(300)
                .withSpeedCmPerS(400));
    assertThat(PhoneClient.OVERLAND.answer()).isEqualTo("{\"result\":\"ok\"}");
  }
}
