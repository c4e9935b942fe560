package io.geowallet.wallet.imports.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads JSON, JSON lines too, of the kind that its fields tell. One reader reads one file. */
public final class JsonReader implements JsonCursor.Fields {
  private final JsonCursor json;
  private final Place file;
  private final SegmentPart segment;
  private final OwnTracksPart message;
  private final FeaturePart feature;
  private final SignalPart signal;
  private final RecordPart record;
  private final VisitPart visit;
  private final CountingSink out;
  private @Nullable TrackFormat format;
  private boolean settings;

  private JsonReader(JsonCursor json, Place file, PointSink sink) {
    this.json = json;
    this.file = file;
    this.out = new CountingSink(sink);
    this.segment = new SegmentPart(json, out);
    this.message = new OwnTracksPart(json, out);
    this.feature = new FeaturePart(json, out);
    this.signal = new SignalPart(json, out);
    this.record = new RecordPart(json, out, feature, message);
    this.visit = new VisitPart(json, out);
  }

  /**
   * Gives all points to {@code out}.
   *
   * @throws UnknownJson if no field is of a format that is read
   * @throws PlacelessTakeout if it is known to hold no position
   * @throws BrokenJson if the file is not well-formed up to its end
   */
  public static TrackFormat read(InputStream in, Place file, PointSink out) throws IOException {
    JsonCursor json = new JsonCursor(in, file);
    try {
      return new JsonReader(json, file, out).read();
    } catch (IOException e) {
      throw broken(json, e);
    }
  }

  /**
   * Gives the point of one message of OwnTracks, if it is one.
   *
   * @throws BrokenJson if the text is no JSON
   */
  public static void message(String text, Place place, PointSink out) throws IOException {
    JsonCursor json = new JsonCursor(text, place);
    try {
      OwnTracksPart message = new OwnTracksPart(json, out);
      message.clear();
      json.next();
      json.object(message);
      if (json.next() != null) {
        throw new BrokenJson(place, "something after the message");
      }
      message.emit(place);
    } catch (IOException e) {
      throw broken(json, e);
    }
  }

  /** A failing disk is a failure of its own already; what is left comes from Jackson. */
  private static BrokenJson broken(JsonCursor json, IOException e) {
    String found =
        e instanceof StreamConstraintsException
            ? "nesting, a text or a number beyond its bound"
            : e instanceof JsonProcessingException
                ? "text that breaks the rules of JSON"
                : "bytes that are no text";
    Place where =
        e instanceof JsonProcessingException j && j.getLocation() != null
            ? json.place(j.getLocation())
            : json.here();
    BrokenJson failure = new BrokenJson(where, found);
    failure.initCause(e);
    return failure;
  }

  private TrackFormat read() throws IOException {
    while (json.next() != null) {
      if (json.isObject()) {
        object();
      } else {
        json.array(this::object);
      }
    }
    if (format == null) {
      throw settings ? PlacelessTakeout.settings(file) : new UnknownJson(file);
    }
    if (format == TrackFormat.TAKEOUT_EDITS && out.count() == 0) {
      throw PlacelessTakeout.edits(file);
    }
    return format;
  }

  /** An object at the top, or in an array at the top. */
  private void object() throws IOException {
    Place place = json.here();
    segment.clear();
    message.clear();
    feature.clear();
    json.object(this);
    if (message.isSeen()) {
      see(TrackFormat.OWNTRACKS);
      message.emit(place);
    } else if (segment.isSeen()) {
      see(TrackFormat.TIMELINE_IOS);
      segment.emit(place);
    } else if (feature.isSeen()) {
      see(TrackFormat.GEOJSON);
      feature.emit(place);
    }
  }

  @Override
  public boolean field(String name) throws IOException {
    switch (name) {
      case "semanticSegments" -> list(TrackFormat.TIMELINE_ANDROID, this::segment);
      case "rawSignals" -> list(TrackFormat.TIMELINE_ANDROID, signal::read);
      case "userLocationProfile" -> {
        see(TrackFormat.TIMELINE_ANDROID);
        return false;
      }
      case "locations" -> json.array(this::location);
      case "timelineObjects" -> list(TrackFormat.TAKEOUT_SEMANTIC, visit::read);
      case "timelineEdits" -> list(TrackFormat.TAKEOUT_EDITS, this::edit);
      case "features" -> list(TrackFormat.GEOJSON, this::feature);
      case "deviceSettings" -> {
        settings = true;
        return false;
      }
      default -> {
        return message.field(name) || segment.field(name) || feature.field(name);
      }
    }
    return true;
  }

  private void list(TrackFormat of, JsonCursor.Element element) throws IOException {
    if (json.isArray()) {
      see(of);
    }
    json.array(element);
  }

  private void see(TrackFormat found) {
    if (format == null) {
      format = found;
    }
  }

  private void segment() throws IOException {
    Place place = json.here();
    segment.clear();
    json.object(segment);
    segment.emit(place);
    segment.clear();
  }

  private void location() throws IOException {
    see(record.read());
  }

  private void feature() throws IOException {
    Place place = json.here();
    feature.clear();
    json.object(feature);
    feature.emit(place);
    feature.clear();
  }

  private void edit() throws IOException {
    json.object(
        name -> {
          boolean raw = name.equals("rawSignal");
          if (raw) {
            signal.read();
          }
          return raw;
        });
  }
}
