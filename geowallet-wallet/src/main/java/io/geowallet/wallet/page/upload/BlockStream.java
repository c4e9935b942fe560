package io.geowallet.wallet.page.upload;

import io.coneix.evidence.bytes.Bytes;
import io.geowallet.wallet.scratch.ScratchFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** The blocks of a file as one stream; holds one of them in memory. Not thread-safe. */
final class BlockStream extends InputStream {
  private final ScratchFile file;
  private final Iterator<ScratchFile.Block> next;
  private InputStream present = InputStream.nullInputStream();

  BlockStream(ScratchFile file, List<ScratchFile.Block> blocks) {
    this.file = file;
    this.next = List.copyOf(blocks).iterator();
  }

  @Override
  public int read() throws IOException {
    int value = present.read();
    while (value < 0 && advance()) {
      value = present.read();
    }
    return value;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = present.read(into, offset, length);
    while (n < 0 && advance()) {
      n = present.read(into, offset, length);
    }
    return n;
  }

  private boolean advance() throws IOException {
    if (!next.hasNext()) {
      return false;
    }
    Bytes block =
        file.read(next.next())
            .orElseThrow(() -> new IOException("the file on the disk has been changed"));
    present = new ByteArrayInputStream(block.toArray());
    return true;
  }
}
