package io.geowallet.desk.page;

import io.geowallet.desk.book.Person;
import java.util.List;

/**
 * Invited people.
 *
 * @param accredited true where the company may invite
 */
public record PeopleView(List<Row> rows, boolean accredited) {
  /** One person with the state of the invitation. */
  public record Row(Person person, Person.State state) {}

  /** How a state's badge looks. */
  public static String level(Person.State state) {
    return switch (state) {
      case NOT_SENT -> "warn";
      case INVITED -> "accent";
      case CONTRACT -> "good";
      case EXPIRED -> "bad";
      case ENDED -> "";
    };
  }
}
