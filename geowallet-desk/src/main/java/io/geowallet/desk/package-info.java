/** The requester's program for movements. */
@NullMarked
package io.geowallet.desk;

import org.jspecify.annotations.NullMarked;
