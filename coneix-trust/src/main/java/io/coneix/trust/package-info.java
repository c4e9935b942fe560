/**
 * The independent parties of the platform; so far, the authority.
 *
 * <p>They share no code path with the platform's database and are run by others than the operator.
 * The surprise: in the demo one machine plays them all, and says so.
 */
@NullMarked
package io.coneix.trust;

import org.jspecify.annotations.NullMarked;
