package io.coneix.cli.demo.month;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;

/**
 * Writes {@code truth.json} (see {@code docs/format/truth.md}), in UTF-8 with Unix line ends. The
 * same truth gives the same bytes. Stateless.
 */
public final class TruthJson {
  private TruthJson() {}

  /** The file's text. */
  public static String text(Truth truth) {
    StringWriter out = new StringWriter();
    try {
      write(truth, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a string refuses nothing", e);
    }
    return out.toString();
  }

  private static void write(Truth truth, Writer out) throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indent);
    printer.indentArraysWith(indent);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeStringField("period", truth.period());
      json.writeObjectFieldStart("vehicle");
      json.writeStringField("kind", truth.vehicle().kind());
      json.writeNumberField("cv", truth.vehicle().cv());
      json.writeBooleanField("electric", truth.vehicle().electric());
      json.writeEndObject();
      json.writeNumberField("business_mm", truth.businessMm());
      json.writeArrayFieldStart("trips");
      for (DemoTrip trip : truth.trips()) {
        trip(json, trip);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void trip(JsonGenerator json, DemoTrip trip) throws IOException {
    json.writeStartObject();
    json.writeStringField("start", Instant.ofEpochMilli(trip.startMs()).toString());
    json.writeStringField("end", Instant.ofEpochMilli(trip.endMs()).toString());
    json.writeStringField("mode", trip.traveller().mode());
    json.writeBooleanField("business", trip.isBusiness());
    json.writeBooleanField("private", trip.isPrivate());
    json.writeNumberField("distance_mm", trip.distanceMm());
    json.writeStringField("expected", trip.expected().word());
    json.writeEndObject();
  }
}
