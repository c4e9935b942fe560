/**
 * The main class of the enclave image, which puts the programs into the enclave process.
 *
 * <p>{@link io.geowallet.programs.image.GeoWalletEnclave} is all there is. The surprise: this one
 * package may use coneix-enclave, a module of the same floor, because something must name both and
 * nothing may be looked up at run time (THREATS, T17).
 */
@NullMarked
package io.geowallet.programs.image;

import org.jspecify.annotations.NullMarked;
