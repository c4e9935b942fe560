/**
 * Reads OpenStreetMap files: XML, packed XML, and PBF, told apart by their first bytes.
 *
 * <p>{@link io.geowallet.map.osm.OsmReader} hands one element after the other to an {@link
 * io.geowallet.map.osm.OsmHandler}. The surprise: whatever a file holds, it ends in {@link
 * io.geowallet.map.osm.UnreadableMap} or in elements within {@link io.geowallet.map.osm.OsmLimits};
 * sizes that it claims are never believed.
 */
@NullMarked
package io.geowallet.map.osm;

import org.jspecify.annotations.NullMarked;
