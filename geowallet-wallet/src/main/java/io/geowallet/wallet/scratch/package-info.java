/**
 * What is too large for memory while it is worked on: {@link
 * io.geowallet.wallet.scratch.ScratchFile}.
 *
 * <p>The surprise: nothing of it can be read by anybody after the process has ended, however it
 * ended. The file has no name, and its keys are nowhere but in memory.
 */
@NullMarked
package io.geowallet.wallet.scratch;

import org.jspecify.annotations.NullMarked;
