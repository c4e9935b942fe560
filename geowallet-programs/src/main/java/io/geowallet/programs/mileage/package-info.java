/**
 * {@code mileage-allowance}: business kilometres and the allowance by a signed scale.
 *
 * <p>{@link io.geowallet.programs.mileage.MileageProgram} computes, {@link
 * io.geowallet.programs.mileage.MileageStatement} reads its answers. The surprise: the first
 * version tells modes apart by speed alone, so a bus inside the hours counts as a car.
 */
@NullMarked
package io.geowallet.programs.mileage;

import org.jspecify.annotations.NullMarked;
