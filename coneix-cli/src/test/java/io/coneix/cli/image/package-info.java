/**
 * Tests of what the build itself makes: the enclave image and the list of programs' classes.
 *
 * <p>The surprise: they look at files in {@code target}, which the build wrote before the tests.
 */
@NullMarked
package io.coneix.cli.image;

import org.jspecify.annotations.NullMarked;
