package io.geowallet.wallet.page.days;

import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.page.map.MapView;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.record.RecordedFixes;
import io.geowallet.wallet.retention.RetentionBook;
import io.geowallet.wallet.trips.OwnTrip;
import io.geowallet.wallet.trips.PrivateMarks;
import io.geowallet.wallet.view.DaySummary;
import io.geowallet.wallet.view.DayTrip;
import io.geowallet.wallet.view.LocalDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The page of a day, and the switch between business and private of its trips. */
public final class OneDay {
  private final DayContext context;
  private final PrivateMarks marks;
  private final LastChanges changes = new LastChanges();

  /** The pages of a wallet's days. */
  public OneDay(DayContext context) {
    this.context = context;
    this.marks = new PrivateMarks(context.wallet().holder());
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get("/day", r -> Reply.redirect(SwitchView.dayPath(context.start())));
    routes.get("/day/{date}", this::show);
    routes.get("/day/{date}/roads", this::roads);
    routes.post("/day/{date}/private", this::mark);
    routes.post("/day/{date}/mode", this::correct);
  }

  private Reply show(PageRequest request) {
    LocalDate date = DayContext.checkedDay(request.date("date"));
    Page p = request.page();
    return Reply.page(
        Titles.of(p.f().longDate(date)), "days/day.jte", view(p, date, Optional.empty()));
  }

  /** What a page asks for again while its roads are worked out; the rest of it stays as it is. */
  private Reply roads(PageRequest request) {
    LocalDate date = DayContext.checkedDay(request.date("date"));
    return Reply.part("days/dayroadspart.jte", view(request.page(), date, Optional.empty()));
  }

  private Reply mark(PageRequest request) {
    LocalDate date = DayContext.checkedDay(request.date("date"));
    DayTrip trip = trip(date, request.form("start"));
    boolean hide = request.form("private").equals("true");
    OwnTrip own = trip.own(!hide);
    long lostMm = hide ? context.wallet().lostMm(own) : 0;
    Optional<PrivateMarks.Change> undone = changes.take(request.form("undo"));
    PrivateMarks.Change change =
        undone.map(context.wallet()::undoPrivate).orElseGet(() -> change(own, hide));
    if (!request.isPart()) {
      return Reply.redirect(SwitchView.dayPath(date));
    }
    boolean tapped = undone.isEmpty();
    DayView.Marked marked =
        DayView.Marked.of(
            own.slots().size(), context.wallet().withheld(own).size(), tapped && !hide);
    DayView.Notice notice =
        new DayView.Notice(
            trip.number(),
            trip.trip().startMs(),
            marked,
            marked.isPrivate() ? lostMm : 0,
            changes.keep(change));
    return Reply.part("days/recordpart.jte", view(request.page(), date, Optional.of(notice)));
  }

  private PrivateMarks.Change change(OwnTrip trip, boolean hide) {
    Wallet wallet = context.wallet();
    return hide ? wallet.markPrivate(trip) : wallet.unmarkPrivate(trip);
  }

  /** What the owner says of a leg; no mode takes an earlier word back. */
  private Reply correct(PageRequest request) {
    LocalDate date = DayContext.checked(request.date("date"));
    Leg leg = leg(trip(date, request.form("start")), request.form("leg"));
    Optional<Mode> mode = ModeWord.of(request.form("mode"));
    context.corrections().say(new ModeNote(leg.startMs(), leg.endMs(), mode));
    if (!request.isPart()) {
      return Reply.redirect(SwitchView.dayPath(date));
    }
    DayView view = view(request.page(), date, Optional.empty());
    return Reply.part("days/recordpart.jte", view.afterCorrectionOf(leg.startMs()));
  }

  private static Leg leg(DayTrip trip, String startMs) {
    return trip.trip().legs().stream()
        .filter(l -> Long.toString(l.startMs()).equals(startMs))
        .findFirst()
        .orElseThrow(TripChanged::new);
  }

  /** Known by its begin: numbers move when an earlier trip is imported. */
  private DayTrip trip(LocalDate date, String startMs) {
    return context.day(date).trips().stream()
        .filter(t -> Long.toString(t.trip().startMs()).equals(startMs))
        .findFirst()
        .orElseThrow(TripChanged::new);
  }

  private DayView view(Page p, LocalDate date, Optional<DayView.Notice> notice) {
    List<DaySummary> around = context.days(date.minusDays(1), date.plusDays(1));
    DaySummary day = around.get(1);
    LocalDay local = LocalDay.of(date, context.zone());
    SlotSet marked = Withheld.slots(marks, around);
    context.roadWork().now(RoadWork.legs(List.of(day)));
    SlotSet waiting = context.book().positions().waiting();
    List<TimelineItem> items =
        new Timeline(
                local,
                marked,
                waiting,
                context.wallet().homes(),
                context.live().allPauses(),
                context.reading(),
                context.weather(),
                context.roads())
            .of(around, context.clock().millis());
    RecordedFixes positions = new FixRecords(context.wallet().holder()).recorded(slots(local));
    String features = "/trips/" + date + "/" + date + ".json";
    return new DayView(
        date,
        Titles.of(p.f().longDate(date)),
        nav(date),
        day.isEmpty() && items.stream().allMatch(i -> i.kind() == TimelineItem.Kind.NOTHING),
        day.hasDraft(),
        items.stream().anyMatch(i -> i.trip().filter(t -> t.isWaiting()).isPresent()),
        SumsView.of(List.of(day), Withheld.mm(day, marked), Passed.slots(context, date, date)),
        DayBar.of(local, items),
        items,
        MapView.of(context.ground(), p, features, p.t("map.day", p.f().longDate(date))),
        RoadsView.of(context, List.of(day), "/day/" + date + "/roads"),
        isRemoved(local, day, positions),
        positions.unused(),
        TypedView.of(context, date, date),
        DropView.small(),
        notice,
        Optional.empty());
  }

  private static SlotSet slots(LocalDay day) {
    return SlotSet.range(
        Slot.ofMs(day.startMs()).number(), Slot.ofMs(day.endMs() - 1).number() + 1);
  }

  /** Its trips are known, and the positions that they were worked out from are gone. */
  private boolean isRemoved(LocalDay local, DaySummary day, RecordedFixes positions) {
    Slot last = Slot.ofMs(local.endMs() - 1);
    return day.recordedSlots() > 0
        && last.number() < new RetentionBook(context.wallet().holder()).removedBefore().number()
        && positions.fixes().isEmpty();
  }

  private SwitchView nav(LocalDate date) {
    Bounds bounds = Bounds.of(context);
    return SwitchView.around("day", date)
        .between(
            bounds.before(date).map(d -> SwitchView.dayPath(date.minusDays(1))),
            bounds.after(date).map(d -> SwitchView.dayPath(date.plusDays(1))));
  }
}
