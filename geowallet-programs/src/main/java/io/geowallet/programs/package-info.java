/** The analyses, as enclave programs. */
@NullMarked
package io.geowallet.programs;

import org.jspecify.annotations.NullMarked;
