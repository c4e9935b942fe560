/**
 * A test PKI of its own for attestation: quotes and collateral of every kind, under a root that no
 * Intel machine knows.
 *
 * <p>{@link io.coneix.testworld.dcap.DcapSketch} starts: change what a test is about, then build.
 * The surprise: everything is signed after it was changed, so that a defect is the only one.
 */
@NullMarked
package io.coneix.testworld.dcap;

import org.jspecify.annotations.NullMarked;
