package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.Rfc3339;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A segment of Timeline as phones export it. Of a path, each point with its time; of an activity,
 * its start and end. A visit names a place on Google's map and is left out. Google has published no
 * description; this follows files and parsers of others, for Android
 * hossain-khan/kgeo-device-timeline, for iOS the field list that {@code docs/formats-read.md}
 * cites. Not thread-safe.
 */
final class SegmentPart implements JsonCursor.Fields {
  /** Some hundred are usual. */
  private static final int MAX_PATH = 1 << 18;

  private static final double MINUTE_MS = 60_000;

  /**
   * A point of the path, which waits for the segment's start.
   *
   * @param draft what is known of it: no text, for a path has room for so many
   * @param timed whether it has a time of its own
   */
  private record Step(PointDraft draft, boolean timed, double offsetMinutes, Place place) {}

  private final JsonCursor json;
  private final PointSink out;
  private final PointDraft draft = new PointDraft();
  private final LatLng start;
  private final LatLng end;
  private final List<Step> path = new ArrayList<>();
  private String startTime = "";
  private String endTime = "";
  private PointDraft step = new PointDraft();
  private boolean stepTimed;
  private double stepOffset = Double.NaN;
  private boolean seen;

  SegmentPart(JsonCursor json, PointSink out) {
    this.json = json;
    this.out = out;
    this.start = new LatLng(json);
    this.end = new LatLng(json);
  }

  /** Whether anything was read that only a segment has. */
  boolean isSeen() {
    return seen;
  }

  void clear() {
    startTime = "";
    endTime = "";
    start.clear();
    end.clear();
    path.clear();
    seen = false;
  }

  @Override
  public boolean field(String name) throws IOException {
    switch (name) {
      case "startTime" -> startTime = json.text();
      case "endTime" -> endTime = json.text();
      case "timelinePath" -> path();
      case "activity" -> activity();
      case "visit", "timelineMemory" -> {
        seen = true;
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void activity() throws IOException {
    seen = true;
    json.object(
        name -> {
          switch (name) {
            case "start" -> start.read();
            case "end" -> end.read();
            default -> {
              return false;
            }
          }
          return true;
        });
  }

  private void path() throws IOException {
    seen = true;
    json.array(this::step);
  }

  private void step() throws IOException {
    Place place = json.here();
    if (path.size() >= MAX_PATH) {
      throw new BrokenJson(place, "a path of more than " + MAX_PATH + " points");
    }
    step = new PointDraft();
    stepTimed = false;
    stepOffset = Double.NaN;
    json.object(this::stepField);
    path.add(new Step(step, stepTimed, stepOffset, place));
  }

  private boolean stepField(String name) throws IOException {
    switch (name) {
      case "point" -> stepPoint(json.text());
      case "time" -> stepTime(json.text());
      case "durationMinutesOffsetFromStartTime" -> stepOffset = json.number();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void stepPoint(String text) {
    if (!text.isEmpty()) {
      LatLng.parse(text, step);
    }
  }

  private void stepTime(String text) {
    step.time(text);
    stepTimed = !text.isEmpty();
  }

  /** Gives out what was read, in the order of time. */
  void emit(Place place) {
    endpoint(start, startTime, place);
    OptionalLong startMs = Rfc3339.parse(startTime);
    for (Step step : path) {
      emit(step, startMs);
    }
    endpoint(end, endTime, place);
  }

  private void endpoint(LatLng position, String time, Place place) {
    if (position.isPresent()) {
      position.into(draft.clear().time(time));
      out.point(draft, () -> place);
    }
  }

  private void emit(Step step, OptionalLong startMs) {
    if (!step.timed() && !Double.isNaN(step.offsetMinutes())) {
      if (startMs.isPresent()) {
        step.draft().timeMs(startMs.getAsLong() + Math.round(step.offsetMinutes() * MINUTE_MS));
      } else {
        step.draft().badTime();
      }
    }
    out.point(step.draft(), step::place);
  }
}
