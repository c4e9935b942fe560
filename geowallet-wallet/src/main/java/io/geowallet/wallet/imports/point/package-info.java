/**
 * What the readers of all formats share: times, numbers, places in a file, and the point itself.
 *
 * <p>Main types: {@link io.geowallet.wallet.imports.point.PointDraft}, which a reader fills, and
 * {@link io.geowallet.wallet.imports.point.PointSink}, which takes it. The one surprise: a speed,
 * bearing or accuracy of 0 or below means "unknown", for that is how phones write it.
 */
@NullMarked
package io.geowallet.wallet.imports.point;

import org.jspecify.annotations.NullMarked;
