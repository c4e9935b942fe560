package io.geowallet.desk.book;

import io.coneix.contract.offer.Offer;
import io.coneix.contract.scope.Period;
import io.coneix.evidence.error.Refused;
import java.util.List;

/**
 * A second invitation of one person to the same days. Both contracts would stay in force, and both
 * bring a statement for the same kilometres; so it takes a word of its own.
 */
public final class AlreadyInvited extends Refused {
  private AlreadyInvited() {
    super(
        "the person is invited to some of these days already",
        "--reference",
        "days without an offer or a contract",
        "days with one",
        "have the person revoke the first contract, and give --again where both are meant");
  }

  /**
   * Lets days pass that nothing else is about.
   *
   * @param reference the company's own reference for the person
   * @param periods to which the person is to be invited
   * @param nowSec the present, seconds UTC
   * @throws AlreadyInvited where an offer or a contract in force is about one of their days, or one
   *     that has ended has answered for it
   */
  public static void refuse(Books books, String reference, List<Period> periods, long nowSec) {
    boolean known =
        books.people().stream()
            .filter(p -> p.reference().equals(reference))
            .anyMatch(p -> p.offer().filter(o -> isAbout(p, o, periods, nowSec)).isPresent());
    if (known) {
      throw new AlreadyInvited();
    }
  }

  private static boolean isAbout(Person person, Offer offer, List<Period> periods, long nowSec) {
    return offer.records().periods().stream()
        .filter(mine -> periods.stream().anyMatch(p -> Overlaps.overlap(p, mine)))
        .anyMatch(mine -> isOpen(person.state(nowSec)) || isAnswered(person, mine));
  }

  private static boolean isOpen(Person.State state) {
    return state != Person.State.ENDED && state != Person.State.EXPIRED;
  }

  private static boolean isAnswered(Person person, Period period) {
    return person.deal().flatMap(d -> d.told(period)).flatMap(Told::answer).isPresent();
  }
}
