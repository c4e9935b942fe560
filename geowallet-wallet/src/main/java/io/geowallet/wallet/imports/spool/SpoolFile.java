package io.geowallet.wallet.imports.spool;

import io.coneix.evidence.bytes.Bytes;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.scratch.ScratchFile;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;

/** Blocks of fixes in a file that only this process can read. Not thread-safe. */
final class SpoolFile implements AutoCloseable {
  private final ScratchFile file;

  SpoolFile(SecureRandom random) {
    try {
      this.file = new ScratchFile(random);
    } catch (IOException e) {
      throw new SpoolFault(e);
    }
  }

  /** Writes fixes that are in strictly rising order. */
  ScratchFile.Block write(List<Fix> fixes) {
    try {
      return file.write(Bytes.wrap(FixBlock.encode(fixes)));
    } catch (IOException e) {
      throw new SpoolFault(e);
    }
  }

  List<Fix> read(ScratchFile.Block block) {
    try {
      Bytes text = file.read(block).orElseThrow(() -> new SpoolFault("others"));
      return FixBlock.decode(text.toArray());
    } catch (IOException e) {
      throw new SpoolFault(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new SpoolFault(e);
    }
  }
}
