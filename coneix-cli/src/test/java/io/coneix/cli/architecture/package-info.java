/**
 * The rules of the house, checked on the compiled classes of all modules.
 *
 * <p>{@link io.coneix.cli.architecture.House} knows the modules and their floors; each test class
 * holds one group of rules. The surprise: every rule is also shown to fail, on an offender that is
 * compiled from a few lines while the test runs, because a rule that cannot fail guards nothing.
 */
@NullMarked
package io.coneix.cli.architecture;

import org.jspecify.annotations.NullMarked;
