package io.coneix.cli.demo.month;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruthJsonTest {
  private static final Truth TRUTH = DemoMonth.generate(2).truth();

  @Test
  void file_hasTheFieldsOfItsFormatAndNoOthers() throws Exception {
    JsonNode json = new ObjectMapper().readTree(TruthJson.text(TRUTH));
    assertThat(names(json)).containsExactly("period", "vehicle", "business_mm", "trips");
    assertThat(json.get("period").asText()).isEqualTo("2026-10");
    assertThat(json.get("vehicle").toString())
        .isEqualTo("{\"kind\":\"car\",\"cv\":5,\"electric\":false}");
    assertThat(json.get("trips")).hasSize(TRUTH.trips().size());
    assertThat(names(json.get("trips").get(0)))
        .containsExactly("start", "end", "mode", "business", "private", "distance_mm", "expected");
  }

  @Test
  void businessDistance_isTheSumOfTheLines() throws Exception {
    JsonNode json = new ObjectMapper().readTree(TruthJson.text(TRUTH));
    long lines = 0;
    for (JsonNode trip : json.get("trips")) {
      lines += trip.get("expected").asText().equals("line") ? trip.get("distance_mm").asLong() : 0;
    }
    assertThat(lines).isPositive().isEqualTo(json.get("business_mm").asLong());
  }

  @Test
  void times_areThoseOfTheTrips() throws Exception {
    JsonNode trips = new ObjectMapper().readTree(TruthJson.text(TRUTH)).get("trips");
    for (int i = 0; i < trips.size(); i++) {
      DemoTrip trip = TRUTH.trips().get(i);
      assertThat(Instant.parse(trips.get(i).get("start").asText()).toEpochMilli())
          .isEqualTo(trip.startMs());
      assertThat(Instant.parse(trips.get(i).get("end").asText()).toEpochMilli())
          .isEqualTo(trip.endMs());
    }
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
