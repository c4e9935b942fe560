/** What runs inside the enclave. */
@NullMarked
package io.coneix.enclave;

import org.jspecify.annotations.NullMarked;
