package io.geowallet.desk.page;

import io.geowallet.desk.book.Person;
import io.geowallet.desk.book.YearSum;
import java.util.List;
import java.util.Optional;

/**
 * One invitation.
 *
 * @param line what is handed to the person, while it can still be used
 * @param sites names of the workplaces
 * @param years of the person with one vehicle under several contracts
 */
public record PersonView(
    Person person,
    Person.State state,
    Optional<String> line,
    List<String> sites,
    List<YearSum> years) {}
