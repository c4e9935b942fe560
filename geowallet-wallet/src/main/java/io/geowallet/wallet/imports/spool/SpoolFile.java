package io.geowallet.wallet.imports.spool;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.OneTimeAead;
import io.geowallet.mobility.Fix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;

/**
 * A file of encrypted blocks, each under a random key that is kept in memory only. Its name is gone
 * as soon as it is open (on Unix), and its bytes when it is closed or the process dies. Not
 * thread-safe.
 */
final class SpoolFile implements AutoCloseable {
  /**
   * Where a block is.
   *
   * @param key that encrypts it and nothing else
   */
  record Block(long offset, int length, SecretBytes key) {}

  private final FileChannel channel;
  private final SecureRandom random;
  private long end;

  SpoolFile(SecureRandom random) {
    this.random = random;
    try {
      // Made with 0600 where the file system knows permissions.
      Path path = Files.createTempFile("geowallet-", ".spool");
      this.channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new SpoolFault(e);
    }
  }

  /** Writes fixes that are in strictly rising order. */
  Block write(List<Fix> fixes) {
    SecretBytes key = SecretBytes.random(OneTimeAead.KEY_SIZE, random);
    Bytes sealed = OneTimeAead.seal(key, Bytes.wrap(FixBlock.encode(fixes)), Bytes.EMPTY);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(sealed.toArray());
      long at = end;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      Block block = new Block(end, sealed.size(), key);
      end = at;
      return block;
    } catch (IOException e) {
      throw new SpoolFault(e);
    }
  }

  List<Fix> read(Block block) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(block.length());
      long at = block.offset();
      int n = 0;
      while (bytes.hasRemaining() && n >= 0) {
        n = channel.read(bytes, at);
        at += Math.max(0, n);
      }
      Bytes text =
          OneTimeAead.open(block.key(), Bytes.wrap(bytes.array()), Bytes.EMPTY)
              .orElseThrow(() -> new SpoolFault("others"));
      return FixBlock.decode(text.toArray());
    } catch (IOException e) {
      throw new SpoolFault(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new SpoolFault(e);
    }
  }
}
