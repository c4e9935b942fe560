package io.coneix.requester.store;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Hkdf;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.evidence.error.IoReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A map from names to byte strings, kept in a directory of mode 0700, one sealed file of mode 0600
 * for each entry.
 *
 * <p>{@link #put} is durable and atomic on return: after a crash a name has its old or its new
 * value. Each version is sealed under a key of its own, from 32 fresh random bytes. One process at
 * a time; thread-safe within it.
 */
public final class SealedFiles {
  private static final int SALT_SIZE = 32;
  private static final String SUFFIX = ".sealed";

  private final Path directory;
  private final SecretBytes key;
  private final SecureRandom random;

  /** Opens, or creates, the store in {@code directory}. */
  public SealedFiles(Path directory, SecretBytes key, SecureRandom random) {
    this.directory = directory;
    this.key = key;
    this.random = random;
    try {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new StoreFault("making the directory", IoReason.of(e));
    }
  }

  /** Sets the value of {@code name}. */
  public synchronized void put(String name, Bytes value) {
    byte[] salt = new byte[SALT_SIZE];
    random.nextBytes(salt);
    Bytes header = Bytes.wrap(salt);
    Bytes text = Cbor.encode(CborValue.array(CborValue.of(name), CborValue.of(value)));
    Bytes file = Bytes.concat(header, OneTimeAead.seal(fileKey(header), text, header));
    try {
      writeDurably(path(name), file);
    } catch (IOException e) {
      throw new StoreFault("writing a file", IoReason.of(e));
    }
  }

  private void writeDurably(Path target, Bytes content) throws IOException {
    Path draft = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content.unsafeArray());
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    // The rename itself is durable only once the directory is.
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The value of {@code name}, where it has one. */
  public synchronized Optional<Bytes> get(String name) {
    Path path = path(name);
    return Files.exists(path) ? Optional.of(read(path).value()) : Optional.empty();
  }

  /** All entries whose names begin with {@code prefix}, by name. */
  public synchronized SortedMap<String, Bytes> list(String prefix) {
    SortedMap<String, Bytes> found = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
      for (Path file : files) {
        Entry entry = read(file);
        if (entry.name().startsWith(prefix)) {
          found.put(entry.name(), entry.value());
        }
      }
      return found;
    } catch (IOException e) {
      throw new StoreFault("listing the directory", IoReason.of(e));
    }
  }

  private Entry read(Path path) {
    try {
      Bytes file = Bytes.wrap(Files.readAllBytes(path));
      Bytes header = file.slice(0, SALT_SIZE);
      Bytes text =
          OneTimeAead.open(fileKey(header), file.slice(SALT_SIZE, file.size()), header)
              .orElseThrow(() -> new StoreFault("opening a file", "it is damaged or foreign"));
      Fields fields = Cbor.fields("stored entry", text);
      Entry entry =
          new Entry(fields.text("name", 1, 200), fields.bytes("value", 0, Integer.MAX_VALUE));
      fields.end();
      return entry;
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new StoreFault("reading a file", IoReason.of(e));
    }
  }

  private record Entry(String name, Bytes value) {}

  private Path path(String name) {
    Bytes hidden = Hkdf.hmac(key, Bytes.utf8("name"), Bytes.utf8(name));
    return directory.resolve(hidden.slice(0, 16).hex() + SUFFIX);
  }

  private SecretBytes fileKey(Bytes salt) {
    return Hkdf.derive(key, "coneix/requester/file/1", salt);
  }
}
