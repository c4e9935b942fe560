/**
 * A small validator of CBOR against CDDL (RFC 8610), for the tests of all modules.
 *
 * <p>{@link io.coneix.testkit.cddl.Cddl} is the entry. It knows the subset that {@code docs/format}
 * uses: values, ranges, choices, arrays and maps with occurrences, tags, {@code .size}, {@code
 * .cbor} and generic rules. The surprise: it has a CBOR decoder of its own, so that it is a second
 * opinion on what the production encoder writes.
 */
@NullMarked
package io.coneix.testkit.cddl;

import org.jspecify.annotations.NullMarked;
