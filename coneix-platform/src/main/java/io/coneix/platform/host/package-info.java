/**
 * The enclave host: starts the sealed process, vouches for its keys, and pipes sealed bytes.
 *
 * <p>{@link io.coneix.platform.host.EnclaveHost} is the program, {@link
 * io.coneix.platform.host.HostConfig} what it is started with. It sees jobs and statements as
 * ciphertext only. The surprise: it keeps nothing but its simulation key and the hash of the
 * evidence of its present process, whose keys die with the process.
 */
@NullMarked
package io.coneix.platform.host;

import org.jspecify.annotations.NullMarked;
