package io.geowallet.wallet.page.evidence;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.schema.Field;
import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborDiagnostic;
import io.coneix.holder.contract.HeldContract;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.mobility.Leg;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.page.map.GroundMaps;
import io.geowallet.wallet.page.map.MapView;
import io.geowallet.wallet.terms.OfferedTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a company was told, beside the trips that it came from. Thread-safe: only reads. */
public final class SeenPages {
  private static final double DEGREE = 1e7;

  private final HeldContracts contracts;
  private final EvidenceBook book;
  private final GroundMaps ground;

  /** The answers of some contracts. */
  public SeenPages(HeldContracts contracts, EvidenceBook book, GroundMaps ground) {
    this.contracts = contracts;
    this.book = book;
    this.ground = ground;
  }

  /** Adds the page. */
  public void addTo(Routes routes) {
    routes.get("/contracts/{id}/runs/{k}/seen", this::show);
  }

  private Reply show(PageRequest request) {
    HeldContract held = contracts.of(request);
    RunEvidence run = book.of(held, contracts.run(held, request));
    AnswerBytes answer = run.answer().orElseThrow(NoSuchPage::new);
    return Reply.page(
        request.page().t("seen.title"), "seen-run.jte", view(run, answer, request.page()));
  }

  private SeenView view(RunEvidence run, AnswerBytes answer, Page page) {
    HeldContract held = run.held();
    Period period = held.offer().records().periods().get(run.run().periodIndex());
    AnswerSchema schema = held.offer().program().schema();
    Bytes payload = run.statement().encode();
    return new SeenView(
        HeldContracts.id(held),
        run.run().k(),
        OfferedTerms.of(held).company(),
        LocalDate.ofEpochDay(period.fromDay()),
        LocalDate.ofEpochDay(period.toDay() - 1L),
        answer.encoded().size(),
        Sha256.of(answer.encoded()).hex(),
        run.signed().size(),
        Sha256.of(run.signed()).hex(),
        schema.maxBytes() + SealedStatement.OVERHEAD,
        common(schema, answer),
        lines(run, schema, answer, page.f().zone()),
        run.total(),
        run.otherVersion(),
        CborDiagnostic.of(Cbor.decode("answer", answer.encoded())),
        Hex.rows(answer),
        CborDiagnostic.of(Cbor.decode("statement", payload)),
        Hex.rows(run.signed()),
        map(period, page),
        held.offer().enclaves().acceptSimulation());
  }

  private MapView map(Period period, Page page) {
    LocalDate first = LocalDate.ofEpochDay(period.fromDay());
    LocalDate last = LocalDate.ofEpochDay(period.toDay() - 1L);
    String features = "/trips/" + first + "/" + last + ".json";
    return MapView.of(ground, page, features, page.t("seen.map"));
  }

  private static List<SeenView.Value> common(AnswerSchema schema, AnswerBytes answer) {
    List<Long> values = Answer.decode(answer.encoded()).common();
    List<SeenView.Value> rows = new ArrayList<>();
    for (AnswerBytes.Piece piece : answer.common()) {
      Field field = schema.common().get(piece.field());
      rows.add(
          new SeenView.Value(
              Hex.mark(piece), field.name(), values.get(piece.field()), Hex.spaced(piece.bytes())));
    }
    return rows;
  }

  private static List<SeenView.Line> lines(
      RunEvidence run, AnswerSchema schema, AnswerBytes answer, ZoneId zone) {
    List<List<Long>> values = Answer.decode(answer.encoded()).lines();
    List<SeenView.Line> lines = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      AnswerBytes.Piece piece = answer.line(i + 1);
      Optional<TiedLine> tied = run.line(i + 1);
      lines.add(
          new SeenView.Line(
              i + 1,
              Hex.mark(piece),
              tied.map(TiedLine::line),
              tied.isPresent() ? "" : words(schema, values.get(i)),
              Hex.spaced(piece.bytes()),
              piece.diagnostic(),
              piece.from(),
              piece.to(),
              tied.flatMap(TiedLine::leg).map(leg -> own(run, leg, zone))));
    }
    return lines;
  }

  private static String words(AnswerSchema schema, List<Long> row) {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, Long> value : AnswerSchema.named(schema.line(), row).entrySet()) {
      pairs.add(value.getKey() + " " + value.getValue());
    }
    return String.join(", ", pairs);
  }

  private static SeenView.Own own(RunEvidence run, ReplayedLine line, ZoneId zone) {
    Leg leg = line.leg();
    long fixes =
        run.records(line.slots()).stream()
            .flatMap(r -> r.fixes().stream())
            .filter(f -> f.timeMs() >= leg.startMs() && f.timeMs() <= leg.endMs())
            .count();
    return new SeenView.Own(
        LocalDate.ofInstant(Instant.ofEpochMilli(line.trip().startMs()), zone),
        leg.startMs(),
        leg.endMs(),
        degrees(leg.start().latE7()),
        degrees(leg.start().lonE7()),
        degrees(leg.end().latE7()),
        degrees(leg.end().lonE7()),
        leg.distanceMm(),
        line.said(),
        line.trip().legs().size() == 1,
        (int) fixes);
  }

  /** Degrees with five decimals, about a metre. */
  static String degrees(int e7) {
    return String.format(Locale.ROOT, "%.5f", e7 / DEGREE);
  }
}
