/**
 * {@code coneix enclave}: the host that starts the sealed process and pipes sealed bytes to it.
 *
 * <p>{@link io.coneix.cli.enclave.EnclaveServe} runs it, {@link io.coneix.cli.enclave.EnclaveImage}
 * finds the image. The surprise: the host never sees a job's content, and signs only for the
 * process that it has started itself.
 */
@NullMarked
package io.coneix.cli.enclave;

import org.jspecify.annotations.NullMarked;
