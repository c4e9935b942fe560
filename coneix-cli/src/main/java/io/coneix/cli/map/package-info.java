/**
 * {@code ./coneix map}: packs made from OpenStreetMap files.
 *
 * <p>{@link io.coneix.cli.map.MapCommand} is the way in; the work is done by {@code
 * io.geowallet.map.pack}.
 */
@NullMarked
package io.coneix.cli.map;

import org.jspecify.annotations.NullMarked;
