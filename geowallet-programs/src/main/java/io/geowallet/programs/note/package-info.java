/**
 * What a holder says about trips in sealed notes, and how far a program believes it: a note is
 * typed, so whatever follows it is of source <i>typed</i>.
 *
 * <p>{@link io.geowallet.programs.note.ModeNotes} puts corrected modes into trips, {@link
 * io.geowallet.programs.note.TypedTrips} are those that no phone recorded. The surprise: a contract
 * whose minimum is better than <i>typed</i> never gets to see a note.
 */
@NullMarked
package io.geowallet.programs.note;

import org.jspecify.annotations.NullMarked;
