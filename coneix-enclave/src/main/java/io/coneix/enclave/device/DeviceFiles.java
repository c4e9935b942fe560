package io.coneix.enclave.device;

import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The few calls that devices understand. Tests put a file tree with a will of its own in its place:
 * no file system of a test answers a write to one file with another content of the next.
 */
interface DeviceFiles {
  /** Reads to the end; sizes are not asked for, since devices say zero. */
  Bytes read(Path file, int max) throws IOException;

  /** Writes all bytes with one call to a file that exists; nothing is created or cut off. */
  void write(Path file, Bytes content) throws IOException;

  /** Makes one directory. */
  void createDirectory(Path directory) throws IOException;

  /** Removes one directory; configfs removes its attributes with it. */
  void removeDirectory(Path directory) throws IOException;

  /** The real ones. */
  static DeviceFiles system() {
    return new SystemFiles();
  }

  /** Stateless. */
  class SystemFiles implements DeviceFiles {
    @Override
    public Bytes read(Path file, int max) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] content = in.readNBytes(max + 1);
        if (content.length > max) {
          throw new IOException("File too large");
        }
        return Bytes.wrap(content);
      }
    }

    @Override
    public void write(Path file, Bytes content) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        int written = channel.write(ByteBuffer.wrap(content.unsafeArray()));
        if (written != content.size()) {
          throw new IOException("Input/output error");
        }
      }
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
      Files.createDirectory(directory);
    }

    @Override
    public void removeDirectory(Path directory) throws IOException {
      Files.delete(directory);
    }
  }
}
