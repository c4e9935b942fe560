package io.geowallet.wallet.page.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.coneix.evidence.error.Impossible;
import io.coneix.pages.Page;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.commute.HomeForm;
import io.geowallet.wallet.commute.NightPlace;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Homes, and where the phone stood at night, as JSON for the map. Stateless. */
final class HomesJson {
  private static final JsonFactory JSON = new JsonFactory();

  private HomesJson() {}

  static String of(Page p, List<Circle> homes, List<NightPlace> nights) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("trips");
      json.writeEndArray();
      json.writeArrayFieldStart("circles");
      for (Circle home : homes) {
        write(json, home, p.t("homes.mark"), true);
      }
      for (int i = 0; i < nights.size(); i++) {
        Circle night = new Circle(nights.get(i).centre(), HomeForm.USUAL_RADIUS_M);
        write(json, night, p.t("homes.night.mark", i + 1), false);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new Impossible("writing into memory failed", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Circle circle, String label, boolean named)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("label", label);
    json.writeBooleanField("named", named);
    json.writeNumberField("radius", circle.radiusM());
    json.writeArrayFieldStart("at");
    HomeForm exact = HomeForm.of(circle);
    json.writeNumber(exact.latitude());
    json.writeNumber(exact.longitude());
    json.writeEndArray();
    json.writeEndObject();
  }
}
