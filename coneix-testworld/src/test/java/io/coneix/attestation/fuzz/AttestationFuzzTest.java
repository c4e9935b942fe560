package io.coneix.attestation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each Jazzer target over its seeds, whole and damaged, without Jazzer: {@code build/fuzz} runs
 * them with it.
 */
class AttestationFuzzTest {
  private static final int ROUNDS = 4_000;

  private static final Map<String, Consumer<byte[]>> TARGETS = new TreeMap<>();

  static {
    TARGETS.put("Quote", QuoteFuzz::fuzzerTestOneInput);
    TARGETS.put("PckExtension", PckExtensionFuzz::fuzzerTestOneInput);
    TARGETS.put("Certificate", CertificateFuzz::fuzzerTestOneInput);
    TARGETS.put("Pem", PemFuzz::fuzzerTestOneInput);
    TARGETS.put("Crl", CrlFuzz::fuzzerTestOneInput);
    TARGETS.put("TcbInfo", TcbInfoFuzz::fuzzerTestOneInput);
    TARGETS.put("QeIdentity", QeIdentityFuzz::fuzzerTestOneInput);
    TARGETS.put("Collateral", CollateralFuzz::fuzzerTestOneInput);
    TARGETS.put("Evidence", EvidenceFuzz::fuzzerTestOneInput);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quote",
        "PckExtension",
        "Certificate",
        "Pem",
        "Crl",
        "TcbInfo",
        "QeIdentity",
        "Collateral",
        "Evidence"
      })
  void T44_damagedSeed_isReadOrRefused(String name) {
    Consumer<byte[]> target = TARGETS.get(name);
    List<Bytes> seeds = FuzzSeeds.all().getOrDefault(name, List.of());
    assertThat(seeds).isNotEmpty();
    seeds.forEach(seed -> target.accept(seed.toArray()));
    SplittableRandom random = Seeds.random("attestation fuzz " + name, 44);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = seeds.get(random.nextInt(seeds.size())).toArray();
      for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
        damaged = damage(damaged, random);
      }
      run(name, target, damaged);
    }
  }

  private static void run(String name, Consumer<byte[]> target, byte[] data) {
    try {
      target.accept(data);
    } catch (RuntimeException e) {
      fail(name + ": " + Bytes.of(data).hex(), e);
    }
  }

  private static byte[] damage(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length);
    byte[] copy = bytes.clone();
    switch (random.nextInt(6)) {
      case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> copy[at] = (byte) random.nextInt(256);
      case 2 -> copy[at] = (byte) (copy[at] + random.nextInt(-1, 2));
      case 3 -> copy = Arrays.copyOf(copy, Math.max(1, at));
      case 4 -> {
        int from = random.nextInt(bytes.length);
        int size = Math.min(random.nextInt(1, 40), bytes.length - Math.max(from, at));
        System.arraycopy(bytes, from, copy, at, size);
      }
      default -> System.arraycopy(bytes, at, copy, random.nextInt(at + 1), bytes.length - at);
    }
    return copy;
  }
}
