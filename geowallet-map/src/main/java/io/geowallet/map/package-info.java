/**
 * The ground under trips: tiles drawn from an OpenStreetMap file on this machine.
 *
 * <p>Knows nothing of Coneix, trips or HTTP: bytes of a file go in, SVG comes out. The surprise: no
 * text is measured or drawn here; names are put into the SVG, escaped, and the browser draws them.
 */
@NullMarked
package io.geowallet.map;

import org.jspecify.annotations.NullMarked;
