/**
 * Offline verification of bundles, made to be embedded in other people's systems.
 *
 * <p>{@link io.coneix.verify.BundleVerifier} takes a bundle's bytes, a trust file and the programs
 * that the caller has, and gives a report. It needs no network, no clock and no files. The
 * surprise: what cannot be checked is listed as not checked, never left out (THREATS, T46).
 */
@NullMarked
package io.coneix.verify;

import org.jspecify.annotations.NullMarked;
