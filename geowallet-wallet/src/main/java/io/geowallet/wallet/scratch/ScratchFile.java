package io.geowallet.wallet.scratch;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.OneTimeAead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A file of encrypted blocks, each under a random key that is kept in memory only. Its name is gone
 * as soon as it is open (on Unix), and its bytes when it is closed or the process dies. Not
 * thread-safe.
 */
public final class ScratchFile implements AutoCloseable {
  /**
   * Where a block is.
   *
   * @param offset its first byte in the file
   * @param length in bytes, as it lies there
   * @param key that encrypts it and nothing else
   */
  public record Block(long offset, int length, SecretBytes key) {}

  private final FileChannel channel;
  private final SecureRandom random;
  private long end;

  /**
   * In the directory for temporary files.
   *
   * @param random for the keys
   * @throws IOException where it cannot be made
   */
  public ScratchFile(SecureRandom random) throws IOException {
    this.random = random;
    // Made with 0600 where the file system knows permissions.
    Path path = Files.createTempFile("geowallet-", ".spool");
    this.channel =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /**
   * Adds a block.
   *
   * @throws IOException where the disk fails or is full
   */
  public Block write(Bytes content) throws IOException {
    SecretBytes key = SecretBytes.random(OneTimeAead.KEY_SIZE, random);
    Bytes sealed = OneTimeAead.seal(key, content, Bytes.EMPTY);
    ByteBuffer bytes = ByteBuffer.wrap(sealed.toArray());
    long at = end;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    Block block = new Block(end, sealed.size(), key);
    end = at;
    return block;
  }

  /**
   * A block's content; empty where the file is no longer what was written.
   *
   * @throws IOException where the disk fails
   */
  public Optional<Bytes> read(Block block) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(block.length());
    long at = block.offset();
    int n = 0;
    while (bytes.hasRemaining() && n >= 0) {
      n = channel.read(bytes, at);
      at += Math.max(0, n);
    }
    return OneTimeAead.open(block.key(), Bytes.wrap(bytes.array()), Bytes.EMPTY);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
