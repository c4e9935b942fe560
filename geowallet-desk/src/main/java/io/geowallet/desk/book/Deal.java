package io.geowallet.desk.book;

import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.scope.Period;
import io.coneix.requester.ReceivedStatement;
import io.coneix.requester.SignedContract;
import java.util.List;
import java.util.Optional;

/**
 * A contract with a person, and what came of it.
 *
 * @param id hexadecimal hash of the signed offer, by which commands name the contract too
 * @param received the statements as they arrived, by run number
 * @param statements the same, read
 * @param verification the newest report on it
 */
public record Deal(
    String id,
    SignedContract signed,
    String reference,
    Offer offer,
    VehicleUse use,
    List<ReceivedStatement> received,
    List<Told> statements,
    Optional<Verification> verification) {
  /** Copies the lists. */
  public Deal {
    received = List.copyOf(received);
    statements = List.copyOf(statements);
  }

  /** The three signed objects. */
  public Contract contract() {
    return signed.contract();
  }

  /** True where the contract accepts simulated enclaves. */
  public boolean simulated() {
    return offer.enclaves().acceptSimulation();
  }

  /** The agreed periods. */
  public List<Period> periods() {
    return offer.records().periods();
  }

  /** The answer for a period, else the last failure. */
  public Optional<Told> told(Period period) {
    List<Told> of = statements.stream().filter(s -> s.period().equals(period)).toList();
    Optional<Told> answer = of.stream().filter(s -> s.answer().isPresent()).findFirst();
    return answer.isPresent() || of.isEmpty() ? answer : Optional.of(of.get(of.size() - 1));
  }

  /**
   * The periods that are over and have no answer.
   *
   * @param today local date as days since 1970-01-01
   */
  public List<Period> missing(long today) {
    return periods().stream()
        .filter(p -> p.toDay() <= today)
        .filter(p -> told(p).flatMap(Told::answer).isEmpty())
        .toList();
  }

  /** True where an answer has arrived that no report is about. */
  public boolean hasUnchecked() {
    return statements.stream().anyMatch(Told::isUnchecked);
  }
}
