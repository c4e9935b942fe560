/** What any desk does: offers, contracts, statements. */
@NullMarked
package io.coneix.requester;

import org.jspecify.annotations.NullMarked;
