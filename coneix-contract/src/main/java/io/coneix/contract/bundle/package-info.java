/**
 * The file that lets anyone check statements offline.
 *
 * <p>{@link io.coneix.contract.bundle.Bundle} comes in two roles. The surprise: each of its bytes
 * is under a signature or a hash, so a flipped bit is always found.
 */
@NullMarked
package io.coneix.contract.bundle;

import org.jspecify.annotations.NullMarked;
