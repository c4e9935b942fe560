package io.geowallet.wallet.page.days;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.coneix.evidence.error.Impossible;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.mobility.Gap;
import io.geowallet.mobility.Place;
import io.geowallet.wallet.trips.PrivateMarks;
import io.geowallet.wallet.view.DaySummary;
import io.geowallet.wallet.view.DayTrip;
import io.geowallet.wallet.view.LocalDay;
import io.geowallet.wallet.view.Standing;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** The trips of some days as JSON for the map: lines, gaps, stays. */
public final class TripsJson {
  private static final int MOST_DAYS = 31;
  private static final String SUFFIX = ".json";
  private static final JsonFactory JSON = new JsonFactory();

  private static final long E5 = 100_000;

  private final DayContext context;
  private final PrivateMarks marks;

  /** The trips of a wallet. */
  public TripsJson(DayContext context) {
    this.context = context;
    this.marks = new PrivateMarks(context.wallet().holder());
  }

  /** Adds the route. */
  public void addTo(Routes routes) {
    routes.get("/trips/{from}/{to}", this::show);
  }

  private Reply show(PageRequest request) {
    LocalDate from = DayContext.checked(request.date("from"));
    LocalDate to = DayContext.checked(to(request.path("to")));
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1L))) {
      throw new NoSuchPage();
    }
    return Reply.json(json(request.page(), context.days(from, to)));
  }

  private static LocalDate to(String name) {
    if (!name.endsWith(SUFFIX)) {
      throw new NoSuchPage();
    }
    try {
      return LocalDate.parse(name.substring(0, name.length() - SUFFIX.length()));
    } catch (DateTimeException e) {
      throw new NoSuchPage();
    }
  }

  private String json(Page p, List<DaySummary> days) {
    SlotSet marked = Withheld.slots(marks, days);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("trips");
      for (DaySummary day : days) {
        for (DayTrip trip : day.trips()) {
          writeTrip(json, p, day, trip, trip.own(false).slots().minus(marked).isEmpty());
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("stays");
      if (days.size() == 1) {
        writeStays(json, p, days.get(0));
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new Impossible("writing into memory failed", e);
    }
    return text.toString();
  }

  private static void writeTrip(
      JsonGenerator json, Page p, DaySummary day, DayTrip trip, boolean isPrivate)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", day.date() + "/" + trip.number());
    json.writeStringField("label", label(p, trip));
    json.writeStringField("mode", colour(trip));
    json.writeBooleanField("private", isPrivate);
    json.writeArrayFieldStart("legs");
    for (DayTrip.Way way : trip.ways()) {
      json.writeStartObject();
      json.writeStringField("mode", Modes.colour(trip.trip().legs().get(way.leg()).mode()));
      json.writeArrayFieldStart("line");
      for (Place place : way.line().places()) {
        write(json, place);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("gaps");
    for (Gap gap : trip.trip().gaps()) {
      json.writeStartArray();
      write(json, gap.from());
      write(json, gap.to());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeStringField("href", p.at(SwitchView.dayPath(day.date())) + "#trip-" + trip.number());
    json.writeEndObject();
  }

  private static String label(Page p, DayTrip trip) {
    String when = p.f().dateTime(trip.trip().startMs()) + "–" + p.f().time(trip.trip().endMs());
    return trip.isGapOnly()
        ? p.t("map.gap", when, p.f().distance(trip.trip().gapMm()))
        : p.t("map.trip", when, p.f().distance(trip.trip().distanceMm()));
  }

  private static String colour(DayTrip trip) {
    return trip.isGapOnly()
        ? "other"
        : TimelineItem.legs(trip).stream()
            .reduce((a, b) -> b.mm() > a.mm() ? b : a)
            .map(TimelineItem.LegItem::colour)
            .orElse("other");
  }

  private void writeStays(JsonGenerator json, Page p, DaySummary day) throws IOException {
    LocalDay local = LocalDay.of(day.date(), context.zone());
    for (Standing standing : day.standing()) {
      if (standing.seen()) {
        String from = p.f().time(standing.startMs());
        String to = standing.endMs() >= local.endMs() ? "24:00" : p.f().time(standing.endMs());
        json.writeStartObject();
        json.writeStringField("label", p.t("map.stay", from, to));
        json.writeFieldName("at");
        write(json, standing.place());
        json.writeEndObject();
      }
    }
  }

  private static void write(JsonGenerator json, Place place) throws IOException {
    json.writeStartArray();
    json.writeNumber(degrees(place.latE7()));
    json.writeNumber(degrees(place.lonE7()));
    json.writeEndArray();
  }

  /** Five decimals, a metre: finer than the lines are drawn. Never an exponent. */
  static String degrees(int e7) {
    long e5 = Math.abs(Math.floorDiv(e7 + 50L, 100L));
    String decimals = Long.toString(E5 + e5 % E5).substring(1);
    return (e7 + 50L < 0 ? "-" : "") + e5 / E5 + "." + decimals;
  }
}
