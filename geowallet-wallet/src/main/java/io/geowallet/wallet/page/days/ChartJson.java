package io.geowallet.wallet.page.days;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.coneix.evidence.error.Impossible;
import io.geowallet.wallet.view.ModeSums;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/**
 * The data of a chart of kilometres by colour of mode, for the script that draws it: {@code
 * {"labels":["1",...],"series":[{"colour":"car","km":[1.2,...]},...]}}. Stateless.
 */
final class ChartJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final double MM_PER_KM = 1_000_000;

  private ChartJson() {}

  static String of(List<String> labels, List<ModeSums> sums) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("labels");
      for (String label : labels) {
        json.writeString(label);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("series");
      for (String colour : Modes.COLOURS) {
        if (sums.stream().anyMatch(s -> Modes.mm(s, colour) > 0)) {
          json.writeStartObject();
          json.writeStringField("colour", colour);
          json.writeArrayFieldStart("km");
          for (ModeSums each : sums) {
            double km = Modes.mm(each, colour) / MM_PER_KM;
            json.writeNumber(String.format(Locale.ROOT, "%.3f", km));
          }
          json.writeEndArray();
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new Impossible("writing into memory failed", e);
    }
    return text.toString();
  }
}
