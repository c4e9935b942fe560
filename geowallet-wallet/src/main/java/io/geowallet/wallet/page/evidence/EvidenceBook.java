package io.geowallet.wallet.page.evidence;

import io.coneix.contract.check.PeriodBounds;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.holder.Holder;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.log.Times;
import io.coneix.holder.run.HeldRun;
import io.coneix.pages.NoSuchPage;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Opens what answers rest on, and keeps the last few: what a run rests on never changes. Reads the
 * store in ranges and asks no network. Thread-safe.
 */
public final class EvidenceBook {
  static final int MOST = 3;

  private final Holder holder;
  private final Map<Bytes, RunEvidence> kept = new LinkedHashMap<>();

  /** The runs of a wallet. */
  public EvidenceBook(Holder holder) {
    this.holder = holder;
  }

  /**
   * What the answer of a run rests on.
   *
   * @throws NoSuchPage where the run has no statement yet
   */
  synchronized RunEvidence of(HeldContract held, HeldRun run) {
    Bytes signed = run.statement().orElseThrow(NoSuchPage::new);
    RunEvidence known = kept.get(signed);
    if (known == null) {
      known = open(held, run, signed);
      if (kept.size() >= MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(signed, known);
    }
    return known;
  }

  private RunEvidence open(HeldContract held, HeldRun run, Bytes signed) {
    Sign1 message = Sign1.decode(ObjectType.STATEMENT, signed);
    Statement statement = Statement.decode(message.unverifiedPayload());
    Optional<Bytes> answer =
        statement.outcome() instanceof Outcome.Answered answered
            ? Optional.of(answered.answer())
            : Optional.empty();
    boolean isMileage = held.offer().program().name().equals(MileageProgram.NAME);
    Optional<MileageStatement> mileage =
        answer.filter(a -> isMileage).map(a -> MileageStatement.of(Answer.decode(a)));
    Optional<Inputs> inputs = holder.runs().inputs(held, run.k()).map(Inputs::decode);
    Optional<OpenedInputs> opened = inputs.map(i -> opened(held.offer(), i));
    LineTies ties = ties(held.offer(), mileage, inputs, opened);
    List<TiedLine> lines = new ArrayList<>();
    for (int i = 0; i < ties.legs().size(); i++) {
      lines.add(new TiedLine(i + 1, mileage.orElseThrow().lines().get(i), ties.legs().get(i)));
    }
    return new RunEvidence(
        held,
        run,
        signed,
        statement,
        answer.map(AnswerBytes::of),
        mileage,
        lines,
        ties.total(),
        isMileage && !statement.programHash().equals(GeoWalletPrograms.hash(MileageProgram.NAME)),
        opened);
  }

  private static LineTies ties(
      Offer offer,
      Optional<MileageStatement> mileage,
      Optional<Inputs> inputs,
      Optional<OpenedInputs> opened) {
    if (mileage.isEmpty()) {
      return new LineTies(List.of(), false);
    }
    List<ReplayedLine> legs =
        opened.isEmpty()
            ? List.of()
            : new MileageReplay(opened.get(), offer, inputs.orElseThrow().holderParameters())
                .lines();
    return LineTies.of(mileage.get().lines(), legs);
  }

  private OpenedInputs opened(Offer offer, Inputs inputs) {
    RecordTerms terms = offer.records();
    PeriodBounds bounds = PeriodBounds.of(terms.scope(), terms.periods().get(inputs.periodIndex()));
    SortedMap<Integer, LoggedAt> receipts =
        holder.graph().reader().receipts(inputs.chain().first(), inputs.chain().last());
    ShownNodes shown = new ShownNodes(inputs, new Times(offer.time().logKeys()), receipts);
    return OpenedInputs.of(terms, bounds.inScope(), inputs, shown);
  }
}
