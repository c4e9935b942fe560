package io.geowallet.mobility.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.mobility.Fix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The roads of tracks, pinned to the last bit, on this JVM as it is and on one of its own without
 * the machine's sines, logarithms and exponentials: {@code Math.log} and its kin differ there.
 */
class MatcherSameOnEveryJvmTest {
  private static final String PINNED =
      "7430864baf05f74f104562f1b42a09b8f5dcafaab417593fa6d7e062e8aa4a2b";
  private static final int MAPS = 40;

  /** Prints the digest, in a process of its own. */
  public static void main(String[] args) throws IOException {
    System.out.print(digest());
  }

  @Test
  void roadsOfFortyTracks_areTheseVeryOnes() throws IOException {
    assertThat(digest()).isEqualTo(PINNED);
  }

  @Test
  void withoutIntrinsics_theRoadsAreTheSame() throws IOException, InterruptedException {
    assertThat(elsewhere("-XX:+UnlockDiagnosticVMOptions", "-XX:-UseLibmIntrinsic"))
        .isEqualTo(PINNED);
    assertThat(elsewhere("-Xint", "-Duser.language=tr", "-Duser.country=TR")).isEqualTo(PINNED);
  }

  private static String elsewhere(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MatcherSameOnEveryJvmTest.class.getName());
    Path err = Files.createTempFile("matcher", ".err");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(() -> read(err)).isZero();
      return text;
    } finally {
      Files.delete(err);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "no words of it";
    }
  }

  /** Over all that a match says, logarithms to their last bit. */
  private static String digest() throws IOException {
    SplittableRandom random = new SplittableRandom(77);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < MAPS; i++) {
      RoadPack pack = RandomGraphsTest.map(random);
      List<Fix> walk = RandomGraphsTest.walk(random);
      for (Travel travel : List.of(Travel.ROAD, Travel.FOOT)) {
        RoadMatch match = new RoadMatcher(pack).match(walk, travel);
        all.append(match.stretches()).append(match.near());
        all.append(Double.doubleToRawLongBits(match.logLikelihood())).append('\n');
      }
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
