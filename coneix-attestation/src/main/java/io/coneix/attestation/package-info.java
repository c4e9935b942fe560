/** Evidence about enclaves and its verdicts. */
@NullMarked
package io.coneix.attestation;

import org.jspecify.annotations.NullMarked;
