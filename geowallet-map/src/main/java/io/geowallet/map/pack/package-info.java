/**
 * Map packs, made from OpenStreetMap files once: roads and rails for {@link
 * io.geowallet.mobility.road.RoadPack}, and the ground that tiles are drawn from.
 *
 * <p>{@link io.geowallet.map.pack.PackBuilder} makes one, {@link io.geowallet.map.pack.GroundCodec}
 * reads its ground. The same file gives the same bytes on every machine.
 */
@NullMarked
package io.geowallet.map.pack;

import org.jspecify.annotations.NullMarked;
