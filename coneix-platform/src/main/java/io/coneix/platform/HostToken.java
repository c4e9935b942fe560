package io.coneix.platform;

import io.coneix.client.wire.Addresses;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.platform.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret that the operator's enclave hosts show to the platform: 32 bytes, in a file 0600 as
 * one line of hexadecimal digits, which the operator copies to the hosts. Stateless.
 */
public final class HostToken {
  /** The file's name in the platform's data directory. */
  public static final String FILE = "host.token";

  private HostToken() {}

  /**
   * Reads a token file.
   *
   * @throws UnusableConfig where it is none
   */
  public static SecretBytes read(Path file) {
    try {
      byte[] content = PrivateFiles.read(file).reveal(SecretAccess.FOR_CRYPTO);
      String text = new String(content, StandardCharsets.US_ASCII).strip();
      byte[] token = HexFormat.of().parseHex(text);
      if (token.length == Addresses.CAPABILITY_SIZE) {
        return SecretBytes.wrap(token);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableConfig("host token file", "64 hexadecimal digits", "something else");
    }
    throw new UnusableConfig("host token file", "64 hexadecimal digits", "another number");
  }

  static SecretBytes readOrCreate(Path file, SecureRandom random) throws IOException {
    if (!Files.exists(file)) {
      SecretBytes drawn = SecretBytes.random(Addresses.CAPABILITY_SIZE, random);
      String text = HexFormat.of().formatHex(drawn.reveal(SecretAccess.FOR_OWNER)) + "\n";
      PrivateFiles.write(file, SecretBytes.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
    return read(file);
  }
}
