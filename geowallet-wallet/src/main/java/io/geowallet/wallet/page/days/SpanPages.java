package io.geowallet.wallet.page.days;

import io.coneix.evidence.slot.SlotSet;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.wallet.page.map.MapView;
import io.geowallet.wallet.trips.PrivateMarks;
import io.geowallet.wallet.view.DaySummary;
import io.geowallet.wallet.view.ModeSums;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The pages of weeks, months and years. */
public final class SpanPages {
  private static final int MOST_DAYS = 31;

  private final DayContext context;
  private final PrivateMarks marks;

  /** The pages of a wallet. */
  public SpanPages(DayContext context) {
    this.context = context;
    this.marks = new PrivateMarks(context.wallet().holder());
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get("/week", r -> Reply.redirect(SwitchView.weekPath(context.start())));
    routes.get("/week/{week}", this::week);
    routes.get("/roads/{from}/{to}", this::roads);
    routes.get("/month", r -> Reply.redirect(SwitchView.monthPath(context.startMonth())));
    routes.get("/month/{month}", this::month);
    routes.get("/year", r -> Reply.redirect(SwitchView.yearPath(context.start().getYear())));
    routes.get("/year/{year}", this::year);
  }

  private Reply week(PageRequest request) {
    LocalDate monday = DayContext.checked(monday(request.path("week")));
    Page p = request.page();
    LocalDate sunday = monday.plusDays(6);
    String title =
        p.t(
            "week.title",
            Integer.toString(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
            p.f().date(monday),
            p.f().date(sunday));
    Span span = new Span("week", monday, sunday, SwitchView::weekPath);
    return Reply.page(
        title,
        "days/span.jte",
        days(p, span, title, d -> p.t("weekday." + d.getDayOfWeek().getValue())));
  }

  private static LocalDate monday(String week) {
    if (!week.matches("[0-9]{4}-W[0-9]{2}")) {
      throw new NoSuchPage();
    }
    try {
      return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    } catch (DateTimeException e) {
      throw new NoSuchPage();
    }
  }

  private Reply month(PageRequest request) {
    YearMonth month = request.month("month");
    LocalDate from = DayContext.checked(month.atDay(1));
    Page p = request.page();
    String title = Titles.of(p.f().month(month));
    Span span =
        new Span("month", from, month.atEndOfMonth(), d -> SwitchView.monthPath(YearMonth.from(d)));
    Function<LocalDate, String> label = d -> Integer.toString(d.getDayOfMonth());
    return Reply.page(title, "days/span.jte", days(p, span, title, label));
  }

  private record Span(
      String unit, LocalDate from, LocalDate to, Function<LocalDate, String> path) {}

  private SpanView days(Page p, Span span, String title, Function<LocalDate, String> label) {
    List<DaySummary> days = context.days(span.from(), span.to());
    List<SpanRow> rows = new ArrayList<>();
    for (DaySummary day : days) {
      LocalDate date = day.date();
      rows.add(row(date, SwitchView.dayPath(date), List.of(day), date));
    }
    String features = "/trips/" + span.from() + "/" + span.to() + ".json";
    MapView map = MapView.of(context.ground(), p, features, p.t("map.span", title));
    List<String> labels = days.stream().map(d -> label.apply(d.date())).toList();
    return view(title, span, days, rows, labels, Optional.of(map));
  }

  /** What a page asks for again while its roads are worked out. */
  private Reply roads(PageRequest request) {
    LocalDate from = DayContext.checked(request.date("from"));
    LocalDate to = DayContext.checked(request.date("to"));
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1L))) {
      throw new NoSuchPage();
    }
    return Reply.part("days/roads.jte", roads(context.days(from, to), from, to));
  }

  private RoadsView roads(List<DaySummary> days, LocalDate from, LocalDate to) {
    context.roadWork().later(days);
    return RoadsView.of(context, days, "/roads/" + from + "/" + to);
  }

  private Reply year(PageRequest request) {
    int year = request.number("year");
    LocalDate from = DayContext.checked(year(year));
    Page p = request.page();
    String title = Integer.toString(year);
    List<DaySummary> days = context.days(from, from.plusYears(1).minusDays(1));
    List<SpanRow> rows = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      YearMonth month = YearMonth.of(year, i);
      List<DaySummary> own =
          days.stream().filter(d -> YearMonth.from(d.date()).equals(month)).toList();
      rows.add(row(month.atDay(1), SwitchView.monthPath(month), own, month.atEndOfMonth()));
      labels.add(month.format(DateTimeFormatter.ofPattern("MMM", p.lang().locale())));
    }
    Span span =
        new Span(
            "year", from, from.plusYears(1).minusDays(1), d -> SwitchView.yearPath(d.getYear()));
    SpanView view = view(title, span, days, rows, labels, Optional.empty());
    return Reply.page(p.t("year.title", title), "days/year.jte", view);
  }

  private static LocalDate year(int year) {
    try {
      return LocalDate.of(year, 1, 1);
    } catch (DateTimeException e) {
      throw new NoSuchPage();
    }
  }

  private SpanRow row(LocalDate date, String path, List<DaySummary> days, LocalDate to) {
    ModeSums sums = ModeSums.NONE;
    long recorded = 0;
    for (DaySummary day : days) {
      sums = sums.plus(day.sums());
      recorded += day.recordedSlots();
    }
    LocalDate today = context.today();
    boolean isToday = !today.isBefore(date) && !today.isAfter(to);
    return new SpanRow(
        date,
        path,
        sums,
        recorded,
        Math.max(recorded, Passed.slots(context, date, to)),
        date.isAfter(today) && recorded == 0,
        isToday,
        0);
  }

  private SpanView view(
      String title,
      Span span,
      List<DaySummary> days,
      List<SpanRow> rows,
      List<String> labels,
      Optional<MapView> map) {
    SlotSet marked = Withheld.slots(marks, days);
    long most = rows.stream().mapToLong(r -> r.sums().mm()).max().orElse(0);
    SumsView sums =
        SumsView.of(days, Withheld.mm(days, marked), Passed.slots(context, span.from(), span.to()));
    return new SpanView(
        title,
        nav(span),
        sums.recordedSlots() == 0,
        sums,
        rows.stream().map(r -> r.withShareOf(most)).toList(),
        span.from().getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue(),
        Modes.COLOURS.stream().filter(c -> Modes.mm(sums.sums(), c) > 0).toList(),
        ChartJson.of(labels, rows.stream().map(SpanRow::sums).toList()),
        map,
        map.map(m -> roads(days, span.from(), span.to())),
        TypedView.of(context, span.from(), span.to()),
        DropView.small());
  }

  /** The other units are those of the span's last day with data, or of its first day. */
  private SwitchView nav(Span span) {
    Bounds bounds = Bounds.of(context);
    LocalDate start = context.start();
    boolean inside = !start.isBefore(span.from()) && !start.isAfter(span.to());
    LocalDate at = inside ? start : span.from();
    if (!inside && span.unit().equals("week")) {
      at = span.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    }
    return SwitchView.around(span.unit(), at)
        .between(
            bounds.before(span.from()).map(span.path()), bounds.after(span.to()).map(span.path()));
  }
}
