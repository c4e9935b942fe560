/** What any wallet does: graph keeping, contracts, jobs, recovery. */
@NullMarked
package io.coneix.holder;

import org.jspecify.annotations.NullMarked;
