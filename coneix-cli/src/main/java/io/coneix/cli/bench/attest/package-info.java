/**
 * {@code bench attest}: quotes judged a second, beside a peer and the raw rate of signatures.
 *
 * <p>{@link io.coneix.cli.bench.attest.AttestBench} runs it. The surprise: the peer is a package of
 * npm, which the user has to install; without it the raw rates stand alone.
 */
@NullMarked
package io.coneix.cli.bench.attest;

import org.jspecify.annotations.NullMarked;
