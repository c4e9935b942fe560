package io.geowallet.wallet.page.days;

import io.geowallet.wallet.page.upload.Upload;

/**
 * Where files are dropped.
 *
 * @param big true where it is what the page is about
 * @param mostBytes the largest file
 */
public record DropView(boolean big, long mostBytes) {
  static DropView small() {
    return new DropView(false, Upload.MOST_BYTES);
  }

  static DropView large() {
    return new DropView(true, Upload.MOST_BYTES);
  }
}
