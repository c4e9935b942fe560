package io.geowallet.desk.page;

import io.geowallet.desk.book.Person;
import java.util.List;
import java.util.Optional;

/**
 * One invitation.
 *
 * @param line what is handed to the person, while it can still be used
 * @param sites names of the workplaces
 */
public record PersonView(
    Person person, Person.State state, Optional<String> line, List<String> sites) {}
