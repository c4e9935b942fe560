package io.geowallet.wallet.page.days;

import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.wallet.page.contracts.DuePeriod;
import io.geowallet.wallet.trips.PrivateMarks;
import io.geowallet.wallet.view.DaySummary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The overview: where the record stands, and what to do next. */
public final class HomePage {
  private static final int DAYS = 7;

  private final DayContext context;
  private final PrivateMarks marks;

  /** The overview of a wallet. */
  public HomePage(DayContext context) {
    this.context = context;
    this.marks = new PrivateMarks(context.wallet().holder());
  }

  /** Adds the page. */
  public void addTo(Routes routes) {
    routes.get("/", this::show);
  }

  private Reply show(PageRequest request) {
    Page p = request.page();
    return Reply.page(p.t("home.title"), "days/home.jte", view());
  }

  private HomeView view() {
    LocalDate start = context.start();
    YearMonth latest = YearMonth.from(start);
    YearMonth month = context.startMonth();
    boolean empty = context.book().last().isEmpty();
    List<DaySummary> days = context.days(month.atDay(1), month.atEndOfMonth());
    SlotSet marked = Withheld.slots(marks, days);
    return new HomeView(
        empty,
        month,
        month.equals(latest) ? Optional.empty() : Optional.of(latest),
        SumsView.of(
            days,
            Withheld.mm(days, marked),
            Passed.slots(context, month.atDay(1), month.atEndOfMonth())),
        empty ? List.of() : lastDays(start),
        contracts(),
        DuePeriod.all(context.wallet(), context.clock().millis()),
        context.wallet().status(),
        SwitchView.dayPath(start),
        SwitchView.monthPath(month),
        empty ? DropView.large() : DropView.small());
  }

  private List<SpanRow> lastDays(LocalDate last) {
    LocalDate first = context.book().first().orElse(last);
    LocalDate from = last.minusDays(DAYS - 1L).isBefore(first) ? first : last.minusDays(DAYS - 1L);
    List<SpanRow> rows = new ArrayList<>();
    for (DaySummary day : context.days(from, last)) {
      LocalDate date = day.date();
      long passed = Math.max(day.recordedSlots(), Passed.slots(context, date, date));
      rows.add(
          new SpanRow(
              date,
              SwitchView.dayPath(date),
              day.sums(),
              day.recordedSlots(),
              passed,
              false,
              date.equals(context.today()),
              0));
    }
    Collections.reverse(rows);
    long most = rows.stream().mapToLong(r -> r.sums().mm()).max().orElse(0);
    return rows.stream().map(r -> r.withShareOf(most)).toList();
  }

  private HomeView.Contracts contracts() {
    List<HeldContract> all = context.wallet().contracts();
    long nowMs = context.clock().millis();
    List<ContractState> states =
        all.stream().filter(held -> !held.isPastEnd(nowMs)).map(HeldContract::state).toList();
    long open = states.stream().filter(s -> s == ContractState.ACCEPTED).count();
    long live = states.stream().filter(s -> s == ContractState.CONCLUDED).count();
    return new HomeView.Contracts(open, live, all.size() - open - live);
  }
}
