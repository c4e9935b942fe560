/** Bytes and proofs: CBOR, COSE, keys, slots, records, nodes, names, Merkle proofs, receipts. */
@NullMarked
package io.coneix.evidence;

import org.jspecify.annotations.NullMarked;
