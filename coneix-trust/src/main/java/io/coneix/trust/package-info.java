/** The independent parties: the authority. */
@NullMarked
package io.coneix.trust;

import org.jspecify.annotations.NullMarked;
