/** Offline verification of bundles. */
@NullMarked
package io.coneix.verify;

import org.jspecify.annotations.NullMarked;
