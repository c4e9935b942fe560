/**
 * What a company was told, byte by byte, and what an answer rests on, link by link.
 *
 * <p>{@link io.geowallet.wallet.page.evidence.EvidenceBook} opens the inputs of a run again and
 * ties each line to its leg. The surprise: nothing here computes an answer; where a line cannot be
 * tied, the page says so, and a tick stands only where {@link
 * io.geowallet.wallet.page.evidence.CheckBook} has verified the bundle in this process.
 */
@NullMarked
package io.geowallet.wallet.page.evidence;

import org.jspecify.annotations.NullMarked;
