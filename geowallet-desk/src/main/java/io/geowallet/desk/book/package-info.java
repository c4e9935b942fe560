/**
 * What the desk holds, put in the order in which a clerk thinks: people, vehicles, contracts,
 * statements, checks.
 *
 * <p>{@link io.geowallet.desk.book.Books} is the whole, an immutable copy. The surprise: nothing
 * here is a source of its own but vehicles, the note beside an invitation and the results of
 * checks; all else is read from what was signed.
 */
@NullMarked
package io.geowallet.desk.book;

import org.jspecify.annotations.NullMarked;
