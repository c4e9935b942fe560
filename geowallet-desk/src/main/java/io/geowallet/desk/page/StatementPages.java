package io.geowallet.desk.page;

import io.coneix.pages.NoSuchPage;
import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.coneix.verify.trust.Trust;
import io.geowallet.desk.book.Books;
import io.geowallet.desk.book.Deal;
import io.geowallet.desk.book.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Statements by month, person and vehicle, and each with its lines and checks. */
final class StatementPages {
  private final Office office;

  StatementPages(Office office) {
    this.office = office;
  }

  void addTo(Routes routes) {
    routes.get("/statements", this::list);
    routes.get("/statements/{id}/{k}", this::one);
  }

  private Reply list(PageRequest r) {
    String by = r.query("by").filter(StatementsView.WAYS::contains).orElse("month");
    Books books = office.books();
    List<Told> all =
        books.statements().stream()
            .sorted(
                Comparator.comparing(Told::month)
                    .reversed()
                    .thenComparing(Told::reference)
                    .thenComparing(Told::k))
            .toList();
    List<Integer> years = all.stream().map(t -> t.month().getYear()).distinct().toList();
    int year = year(r, years);
    List<Told> ofYear = all.stream().filter(t -> t.month().getYear() == year).toList();
    List<StatementsView.Group> groups =
        groups(r.page(), by, year, ofYear).stream().map(g -> g.withYears(by, books)).toList();
    StatementsView view = new StatementsView(by, year, years, groups, books.overlapping());
    return Reply.page(r.page().t("nav.statements"), "statements.jte", view);
  }

  private static int year(PageRequest r, List<Integer> years) {
    if (years.isEmpty()) {
      return 0;
    }
    String asked = r.query("year").orElse("");
    return years.stream().filter(y -> y.toString().equals(asked)).findFirst().orElse(years.get(0));
  }

  private static List<StatementsView.Group> groups(Page p, String by, int year, List<Told> told) {
    return switch (by) {
      case "person" ->
          group(
              told,
              Told::reference,
              t -> p.plain(t.reference()),
              t -> "/csv/contract/" + t.contractId() + "/" + year);
      case "vehicle" ->
          group(
              told,
              t -> t.use().key(),
              t -> Words.use(p, t.use()),
              t -> "/csv/vehicle/" + t.use().key() + "/" + year);
      default ->
          group(
              told,
              t -> t.month().toString(),
              t -> p.f().month(t.month()),
              t -> "/csv/month/" + t.month());
    };
  }

  private static List<StatementsView.Group> group(
      List<Told> told,
      Function<Told, String> key,
      Function<Told, String> title,
      Function<Told, String> csv) {
    Map<String, List<Told>> groups = new LinkedHashMap<>();
    told.forEach(t -> groups.computeIfAbsent(key.apply(t), k -> new ArrayList<>()).add(t));
    return groups.values().stream()
        .map(
            g -> new StatementsView.Group(title.apply(g.get(0)), csv.apply(g.get(0)), g, List.of()))
        .toList();
  }

  /** The statement that an address names by contract and run. */
  static Told require(Office office, PageRequest r) {
    int k = r.number("k");
    return office.books().deal(r.path("id")).stream()
        .flatMap(d -> d.statements().stream())
        .filter(t -> t.k() == k)
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }

  private Reply one(PageRequest r) {
    Told told = require(office, r);
    Deal deal = office.books().deal(told.contractId()).orElseThrow(NoSuchPage::new);
    List<String> authorities =
        office.pages().trust().authorities().stream().map(Trust.Authority::name).toList();
    String title =
        r.page()
            .t(
                "statement.title",
                r.page().plain(told.reference()),
                Words.period(r.page(), told.period()));
    StatementView view = new StatementView(told, deal, authorities, office.books().overlaps(told));
    return Reply.page(title, "statement.jte", view);
  }
}
