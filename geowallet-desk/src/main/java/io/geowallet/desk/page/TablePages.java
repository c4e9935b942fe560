package io.geowallet.desk.page;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.desk.Sheet;
import io.geowallet.desk.StatementTable;
import io.geowallet.desk.book.Books;
import io.geowallet.desk.book.Told;
import io.geowallet.programs.mileage.MileageLine;
import io.geowallet.programs.mileage.MileageStatement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Statements as tables to download. */
final class TablePages {
  private static final String CSV = "text/csv; charset=utf-8";
  private static final int COLUMNS_OF_ANSWER = 9;
  private static final int SHORT_ID = 12;

  private final Office office;

  TablePages(Office office) {
    this.office = office;
  }

  void addTo(Routes routes) {
    routes.get("/csv/month/{month}", this::month);
    routes.get("/csv/vehicle/{key}/{year}", this::vehicle);
    routes.get("/csv/contract/{id}/{year}", this::person);
    routes.get("/csv/statement/{id}/{k}", this::lines);
    routes.get("/csv/statement/{id}/{k}/plain", this::plainLines);
  }

  private Reply month(PageRequest r) {
    YearMonth month = r.month("month");
    return table(r, "statements-" + month, t -> t.month().equals(month));
  }

  private Reply vehicle(PageRequest r) {
    int year = r.number("year");
    String key = r.path("key");
    return table(
        r,
        "statements-" + year + "-" + key,
        t -> t.month().getYear() == year && t.use().key().equals(key));
  }

  /** All of the person's contracts: the address names one of them, never the person. */
  private Reply person(PageRequest r) {
    int year = r.number("year");
    String id = r.path("id");
    String reference = office.books().deal(id).orElseThrow(NoSuchPage::new).reference();
    return table(
        r,
        "statements-" + year + "-person-" + id.substring(0, SHORT_ID),
        t -> t.month().getYear() == year && t.reference().equals(reference));
  }

  private Reply table(PageRequest r, String name, Predicate<Told> which) {
    Books books = office.books();
    List<Told> told =
        books.statements().stream()
            .filter(which)
            .sorted(
                Comparator.comparing(Told::month)
                    .thenComparing(Told::reference)
                    .thenComparing(Told::k))
            .toList();
    if (told.isEmpty()) {
      throw new NoSuchPage();
    }
    return Reply.download(CSV, name + ".csv", table(r.page(), books, told));
  }

  private static Bytes table(Page p, Books books, List<Told> told) {
    Sheet sheet = new Sheet(p.lang());
    for (String column :
        List.of(
            "reference",
            "from",
            "to",
            "vehicle",
            "km",
            "amount",
            "covered",
            "scope",
            "withheld",
            "below",
            "lost",
            "passed",
            "possible",
            "state",
            "check",
            "simulated",
            "openKm",
            "openAmount",
            "remark")) {
      sheet.text(p.t("csv." + column));
    }
    sheet.end();
    told.forEach(t -> row(p, sheet, t, remark(p, books, t)));
    return sheet.bytes();
  }

  private static String remark(Page p, Books books, Told told) {
    List<String> remarks = new ArrayList<>();
    if (books.overlaps(told)) {
      remarks.add(p.t("overlaps.short"));
    }
    books.years(List.of(told)).forEach(year -> remarks.add(Words.year(p, year)));
    return String.join(" ", remarks);
  }

  private static void row(Page p, Sheet sheet, Told told, String remark) {
    sheet.text(told.reference());
    sheet.date(LocalDate.ofEpochDay(told.period().fromDay()));
    sheet.date(LocalDate.ofEpochDay(told.period().toDay() - 1L));
    sheet.text(Words.use(p, told.use()));
    if (told.answer().isPresent()) {
      MileageStatement answer = told.answer().get();
      sums(sheet, told, told.counts());
      sheet
          .number(answer.slotsCovered())
          .number(answer.slotsInScope())
          .number(answer.slotsWithheld());
      sheet.number(answer.slotsBelowMinimum()).number(answer.lostEntries());
      answer
          .checks()
          .ifPresentOrElse(
              made -> sheet.number(made.passed()).number(made.possible()),
              () -> sheet.empty().empty());
      sheet.text(p.t("told.answered"));
    } else {
      for (int i = 0; i < COLUMNS_OF_ANSWER; i++) {
        sheet.empty();
      }
      sheet.text(Words.why(p, told));
    }
    sheet.text(Words.verdict(p, told.verdict(), told.simulated()));
    sheet.text(p.t(told.simulated() ? "yes" : "no"));
    sums(sheet, told, told.answer().isPresent() && !told.counts());
    sheet.text(remark).end();
  }

  /**
   * What may be booked stands in the columns that clerks add up, anything else in columns of its
   * own: a mark beside the amount would be added up unseen.
   */
  private static void sums(Sheet sheet, Told told, boolean here) {
    if (here) {
      sheet.km(told.hm()).euros(told.cents());
    } else {
      sheet.empty().empty();
    }
  }

  private static MileageStatement answer(Told told) {
    return told.answer().orElseThrow(NoSuchPage::new);
  }

  private static String name(PageRequest r) {
    return "statement-" + r.path("id").substring(0, SHORT_ID) + "-" + r.number("k");
  }

  private Reply lines(PageRequest r) {
    Told told = StatementPages.require(office, r);
    Page p = r.page();
    Sheet sheet = new Sheet(p.lang());
    for (String column : List.of("date", "mode", "km", "gap", "grade", "amount", "simulated")) {
      sheet.text(p.t("csv." + column));
    }
    List<MileageLine> lines = answer(told).lines();
    if (lines.stream().anyMatch(line -> line.distanceBy().isPresent())) {
      sheet.text(p.t("csv.by"));
    }
    sheet.end();
    for (MileageLine line : lines) {
      sheet.date(LocalDate.ofEpochDay(line.day()));
      sheet.text(p.t("mode." + Words.tag(line.mode()))).km(line.distanceHm());
      sheet.km(line.gapHm()).text(line.grade().text()).euros(line.amountCents());
      sheet.text(p.t(told.simulated() ? "yes" : "no"));
      line.distanceBy().ifPresent(by -> sheet.text(p.t("by." + by)));
      sheet.end();
    }
    return Reply.download(CSV, name(r) + ".csv", sheet.bytes());
  }

  /** The bytes that the command line writes, for programs. */
  private Reply plainLines(PageRequest r) {
    Told told = StatementPages.require(office, r);
    Bytes csv = Bytes.utf8(StatementTable.csv(answer(told), told.simulated()));
    return Reply.download(CSV, name(r) + "-plain.csv", csv);
  }
}
