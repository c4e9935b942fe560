/**
 * The analyses of GeoWallet, as enclave programs.
 *
 * <p>{@link io.geowallet.programs.GeoWalletPrograms} is the catalogue. The surprise: a program's
 * hash covers every class of three modules, so a change of a helper gives all programs another
 * hash.
 */
@NullMarked
package io.geowallet.programs;

import org.jspecify.annotations.NullMarked;
