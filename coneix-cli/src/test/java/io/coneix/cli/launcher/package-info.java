/**
 * Tests of the launcher's script, run by a real shell in a copy of the tree's outline, with JDKs
 * and a Maven that are scripts of a few lines.
 *
 * <p>{@link io.coneix.cli.launcher.Checkout} is that tree. The surprise: no build and no JVM takes
 * part, so that each case takes milliseconds; the continuous integration does the real thing.
 */
@NullMarked
package io.coneix.cli.launcher;

import org.jspecify.annotations.NullMarked;
