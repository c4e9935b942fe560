/**
 * Looks for planted secrets in files that must not hold them.
 *
 * <p>{@link io.coneix.testkit.leak.LeakSearch} knows each {@link io.coneix.testkit.leak.Planted}
 * value in all forms in which a program might have written it. The one surprise: forms that carry
 * less than four bytes of information are not looked for, since they occur everywhere; {@link
 * io.coneix.testkit.leak.LeakSearch#leftOut} lists them.
 */
@NullMarked
package io.coneix.testkit.leak;

import org.jspecify.annotations.NullMarked;
