/**
 * Positions in FIT, decoded from its public profile; Garmin's own library has no open licence.
 *
 * <p>Main type: {@link io.geowallet.wallet.imports.fit.FitReader}. Read are the time, place, speed
 * and accuracy of record messages; everything else is skipped by the length that it declares.
 */
@NullMarked
package io.geowallet.wallet.imports.fit;

import org.jspecify.annotations.NullMarked;
