package io.geowallet.wallet.page.upload;

import io.coneix.evidence.error.UnusableInput;

/** A file that is larger than the page takes. */
public final class FileTooLarge extends UnusableInput {
  private static final long serialVersionUID = 1L;

  FileTooLarge(String name, long mostBytes) {
    super(
        "the file is too large",
        name,
        "at most " + mostBytes + " bytes",
        "more",
        "pack a track by gzip, or cut it into parts; keep a map by 'coneix wallet map add'");
  }
}
