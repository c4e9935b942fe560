/**
 * PCK certificates: which platform signed, and with which security versions.
 *
 * <p>{@link io.coneix.attestation.pck.PckCertificate} starts. The surprise: Intel's own extension
 * is read in Intel's order, so that it has one encoding.
 */
@NullMarked
package io.coneix.attestation.pck;

import org.jspecify.annotations.NullMarked;
