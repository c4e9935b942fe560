/**
 * Positions in XML: GPX, KML and TCX.
 *
 * <p>Main type: {@link io.geowallet.wallet.imports.xml.XmlReader}; the root element tells the
 * format. There is no document type, nothing from outside the file, and a bound for depth and for
 * each piece. The one surprise: names are compared without their namespace.
 */
@NullMarked
package io.geowallet.wallet.imports.xml;

import org.jspecify.annotations.NullMarked;
