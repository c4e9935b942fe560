/**
 * What a person sees of their own record: overview, day, week, month, year, and the import of
 * files.
 *
 * <p>Each page is a maker, which asks the day book, and a view record, which a template shows. The
 * surprise: distances count on the day on which their trip starts, also after midnight.
 */
@NullMarked
package io.geowallet.wallet.page.days;

import org.jspecify.annotations.NullMarked;
