/**
 * JSON (RFC 8259) of collateral and policies, read strictly into a tree.
 *
 * <p>{@link io.coneix.attestation.json.JsonFields} starts. The surprise: no library does it, since
 * this module is part of what enclaves are measured by (docs/decisions/0012).
 */
@NullMarked
package io.coneix.attestation.json;

import org.jspecify.annotations.NullMarked;
