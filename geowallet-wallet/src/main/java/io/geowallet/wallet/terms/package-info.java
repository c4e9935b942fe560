/**
 * Terms in the wallet's own words, French and English (THREATS, T18).
 *
 * <p>{@link io.geowallet.wallet.terms.TermsText} words a checked offer. The surprise: the company's
 * own words are quoted as such and explain nothing; all else follows from the offer's fields.
 */
@NullMarked
package io.geowallet.wallet.terms;

import org.jspecify.annotations.NullMarked;
