/**
 * The pictures of the documentation, taken of the demo's pages as they are now.
 *
 * <p>{@link io.coneix.browser.picture.Pictures} takes them all; {@code build/pictures} runs it. The
 * surprise: it is a test by form only, named so that no build runs it.
 */
@NullMarked
package io.coneix.browser.picture;

import org.jspecify.annotations.NullMarked;
