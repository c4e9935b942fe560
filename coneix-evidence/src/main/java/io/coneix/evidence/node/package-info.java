/**
 * The links of a holder's graph: a signed head over the hashes of one or more parts.
 *
 * <p>{@link io.coneix.evidence.node.Node} is the signed head, {@link
 * io.coneix.evidence.node.PartBody} what a part's hash stands for. The surprise: a head shows the
 * slot and kind of every part and is always opened to an enclave, while a body is opened in scope
 * only (THREATS, T04); index is the order of logging, never of time.
 */
@NullMarked
package io.coneix.evidence.node;

import org.jspecify.annotations.NullMarked;
