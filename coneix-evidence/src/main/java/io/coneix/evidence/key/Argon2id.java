package io.coneix.evidence.key;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The cost of Argon2id (RFC 9106), within bounds that let no file ask for all memory or all day.
 *
 * @param memoryKiB memory in KiB, {@value #MIN_MEMORY_KIB} to {@value #MAX_MEMORY_KIB}
 * @param passes 1 to {@value #MAX_PASSES}
 * @param lanes 1 to {@value #MAX_LANES}
 */
public record Argon2id(int memoryKiB, int passes, int lanes) {
  /** 8 MiB. */
  public static final int MIN_MEMORY_KIB = 8 * 1024;

  /** 1 GiB. */
  public static final int MAX_MEMORY_KIB = 1024 * 1024;

  /** Greatest number of passes. */
  public static final int MAX_PASSES = 10;

  /** Greatest number of lanes. */
  public static final int MAX_LANES = 16;

  /** 64 MiB, 3 passes, 4 lanes: RFC 9106, section 4, second recommended option. */
  public static final Argon2id DEFAULT = new Argon2id(64 * 1024, 3, 4);

  private static final int OUTPUT_SIZE = 32;

  /** Refuses costs out of bounds. */
  public Argon2id {
    requireInside("memory in KiB", memoryKiB, MIN_MEMORY_KIB, MAX_MEMORY_KIB);
    requireInside("passes", passes, 1, MAX_PASSES);
    requireInside("lanes", lanes, 1, MAX_LANES);
  }

  /** 32 bytes from a passphrase and a salt of at least 8 bytes. */
  SecretBytes stretch(SecretBytes passphrase, Bytes salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKiB)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt.toArray())
            .build());
    byte[] output = new byte[OUTPUT_SIZE];
    generator.generateBytes(passphrase.unsafeReveal(SecretAccess.FOR_CRYPTO), output);
    return SecretBytes.wrap(output);
  }

  private static void requireInside(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(name + " " + value + ", allowed " + min + " to " + max);
    }
  }
}
