/**
 * Where an enclave gets quotes about itself: Gramine's {@code /dev/attestation} in SGX, Linux's
 * configfs-tsm in a TDX trust domain.
 *
 * <p>{@link io.coneix.enclave.device.HardwareSource} starts; the two devices only move bytes. The
 * surprise: the kernel tells nobody when it drops what was written, so that a quote counts only
 * where it reports the data that was asked for.
 */
@NullMarked
package io.coneix.enclave.device;

import org.jspecify.annotations.NullMarked;
