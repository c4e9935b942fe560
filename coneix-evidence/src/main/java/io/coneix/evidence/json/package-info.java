/**
 * JSON as far as evidence needs it: what other people's programs posted and somebody logged.
 *
 * <p>{@link io.coneix.evidence.json.FlatJson} reads one object. The surprise: numbers stay text, so
 * that no floating point comes into the trusted base; what is not strict JSON is nothing at all.
 */
@NullMarked
package io.coneix.evidence.json;

import org.jspecify.annotations.NullMarked;
