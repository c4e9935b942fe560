package io.geowallet.desk.page;

import io.coneix.pages.PageRequest;
import io.coneix.pages.PlainText;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.desk.OfferableSpan;
import io.geowallet.desk.book.Books;
import io.geowallet.desk.book.Deal;
import io.geowallet.desk.book.Person;
import io.geowallet.desk.book.Sums;
import io.geowallet.desk.book.Told;
import io.geowallet.desk.book.Verification;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The start page: the company, what waits, the last months. */
final class OverviewPages {
  private static final int MONTHS = 6;

  /** A month for the authority to answer, before no invitation to a running month is possible. */
  private static final long WARN_SEC = (31L + OfferableSpan.USEFUL_DAYS) * 86_400;

  private final Office office;
  private final Work work;

  OverviewPages(Office office, Work work) {
    this.office = office;
    this.work = work;
  }

  void addTo(Routes routes) {
    routes.get("/", this::overview);
  }

  private Reply overview(PageRequest r) {
    Books books = office.books();
    OverviewView view =
        new OverviewView(
            books.company(),
            books.accredited(),
            books.accredited().map(a -> a.holdsAt(office.nowSec())).orElse(false),
            points(r, books),
            months(books),
            books.deals().stream().anyMatch(Deal::simulated),
            books.people().size(),
            books.deals().size(),
            books.statements().size(),
            work.last());
    return Reply.page(r.page().t("nav.home"), "overview.jte", view);
  }

  private List<OverviewView.Point> points(PageRequest r, Books books) {
    List<OverviewView.Point> points = new ArrayList<>();
    books
        .accredited()
        .filter(a -> a.holdsAt(office.nowSec()) && a.untilSec() < office.nowSec() + WARN_SEC)
        .ifPresent(
            a -> {
              String until = r.page().f().date(r.page().f().day(a.untilSec() * 1000));
              points.add(point("point.expires", List.of(until), "/"));
            });
    if (books.unreadableOffers() > 0) {
      points.add(point("point.unreadable", List.of(books.unreadableOffers()), "/people"));
    }
    for (Person person : books.people()) {
      Person.State state = person.state(office.nowSec());
      if (state == Person.State.NOT_SENT || state == Person.State.INVITED) {
        String key = "point." + Words.tag(state);
        points.add(point(key, List.of(PlainText.of(person.reference())), "/people/" + person.id()));
      }
    }
    books.deals().forEach(deal -> points.addAll(points(r, deal)));
    for (Told told : books.statements()) {
      if (books.overlaps(told)) {
        String reference = PlainText.of(told.reference());
        String period = Words.period(r.page(), told.period());
        points.add(point("point.overlaps", List.of(reference, period), told.path()));
      }
    }
    return points;
  }

  private List<OverviewView.Point> points(PageRequest r, Deal deal) {
    List<OverviewView.Point> points = new ArrayList<>();
    String reference = PlainText.of(deal.reference());
    deal.missing(office.today().toEpochDay())
        .forEach(
            period ->
                points.add(
                    point(
                        "point.missing",
                        List.of(reference, Words.period(r.page(), period)),
                        "/contracts/" + deal.id())));
    for (Told told : deal.statements()) {
      if (told.isUnchecked() || told.verdict() == Verification.Verdict.FAIL) {
        String key = "point.verdict-" + Words.tag(told.verdict());
        String period = Words.period(r.page(), told.period());
        points.add(point(key, List.of(reference, period), told.path()));
      }
    }
    return points;
  }

  private static OverviewView.Point point(String key, List<Object> arguments, String path) {
    return new OverviewView.Point(key, arguments, path);
  }

  private static List<OverviewView.MonthSum> months(Books books) {
    TreeMap<YearMonth, List<Told>> byMonth = new TreeMap<>(Comparator.reverseOrder());
    for (Told told : books.statements()) {
      if (told.answer().isPresent()) {
        byMonth.computeIfAbsent(told.month(), m -> new ArrayList<>()).add(told);
      }
    }
    return byMonth.entrySet().stream()
        .limit(MONTHS)
        .map(e -> new OverviewView.MonthSum(e.getKey(), e.getValue().size(), Sums.of(e.getValue())))
        .toList();
  }
}
