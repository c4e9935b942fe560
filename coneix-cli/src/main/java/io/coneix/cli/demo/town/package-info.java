/**
 * Valmérande, a town that does not exist: its map as OpenStreetMap XML, and a router on its roads.
 *
 * <p>Main type: {@link io.coneix.cli.demo.town.Town}, drawn by {@link
 * io.coneix.cli.demo.town.TownPlanner} from a seed. The one surprise: the road graph is read back
 * from the finished map, with its coordinates rounded to 1e-7 degrees, so that a distance along a
 * route is exactly what a reader of the file measures.
 */
@NullMarked
package io.coneix.cli.demo.town;

import org.jspecify.annotations.NullMarked;
