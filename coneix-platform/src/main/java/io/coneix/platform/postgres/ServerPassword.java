package io.coneix.platform.postgres;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.platform.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded server's password: 256 random bits as hexadecimal digits, in a file 0600. */
final class ServerPassword {
  static final String FILE = "postgres.password";
  private static final int SIZE = 32;

  private ServerPassword() {}

  /** Durable before it is used: a database whose password is lost could not be opened again. */
  static SecretBytes readOrCreate(Path home, SecureRandom random) throws IOException {
    Path file = home.resolve(FILE);
    if (!Files.exists(file)) {
      byte[] drawn = new byte[SIZE];
      random.nextBytes(drawn);
      byte[] text = HexFormat.of().formatHex(drawn).getBytes(StandardCharsets.US_ASCII);
      PrivateFiles.write(file, SecretBytes.wrap(text));
    }
    return PrivateFiles.read(file);
  }
}
