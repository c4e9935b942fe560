/**
 * Roads and rails under a track: {@link io.geowallet.mobility.road.RoadPack} reads a pack, {@link
 * io.geowallet.mobility.road.RoadMatcher} lays fixes onto it.
 *
 * <p>Part of the trusted base: a pack is hostile until it is checked, and the same fixes over the
 * same pack give the same roads to the last bit on every JVM.
 */
@NullMarked
package io.geowallet.mobility.road;

import org.jspecify.annotations.NullMarked;
