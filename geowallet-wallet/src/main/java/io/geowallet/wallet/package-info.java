/** The holder's program for movements. */
@NullMarked
package io.geowallet.wallet;

import org.jspecify.annotations.NullMarked;
