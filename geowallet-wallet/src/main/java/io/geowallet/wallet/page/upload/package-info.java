/**
 * Files that a page of the wallet is sent: {@link io.geowallet.wallet.page.upload.Upload}.
 *
 * <p>The surprise: a browser's file name is for display alone, and no path is ever made of it.
 */
@NullMarked
package io.geowallet.wallet.page.upload;

import org.jspecify.annotations.NullMarked;
