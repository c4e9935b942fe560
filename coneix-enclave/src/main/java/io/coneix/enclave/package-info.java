/**
 * What runs inside the enclave: keys that never leave it, jobs in, sealed statements out.
 *
 * <p>{@link io.coneix.enclave.EnclaveProcess} serves one job after the other over two streams;
 * {@link io.coneix.enclave.EnclaveMain} connects them to the process's own. All checks are those of
 * {@link io.coneix.contract.check}. The surprise: nothing but fixed codes and sealed statements is
 * ever written, not even to standard error, since any text could hold plaintext (THREATS, T32).
 */
@NullMarked
package io.coneix.enclave;

import org.jspecify.annotations.NullMarked;
