/**
 * The desk's pages, for the company's clerk in a browser on the same machine.
 *
 * <p>{@link io.geowallet.desk.page.DeskSite} puts them together. The surprise: a desk is not
 * thread-safe, so pages show a copy of what it holds, taken after each change, and only {@link
 * io.geowallet.desk.page.Office} touches the desk itself.
 */
@NullMarked
package io.geowallet.desk.page;

import org.jspecify.annotations.NullMarked;
