package io.coneix.cli.attest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile files in a JVM of 64 MiB: each pair is answered, and the good one at the end too. */
class AttestMemoryTest {
  @TempDir private Path folder;

  @Test
  void hostileFiles_areAnsweredIn64Mib() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(quote("64k", new byte[65_536]));
    byte[] padded = new byte[65_536];
    System.arraycopy(Pair.SGX.quoteBytes(), 0, padded, 0, Pair.SGX.quoteBytes().length);
    lines.add(quote("padded", padded));
    lines.add(quote("hex", "03".repeat(131_000).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    Path huge = folder.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(8L << 30); // a hole: takes no room
    }
    lines.add(line(huge, Pair.SGX.collateral()));
    lines.add(line(Pair.SGX.quote(), huge));
    int most = 1 << 20;
    lines.add(collateral("zeros", "{\"a\":[" + "0,".repeat(most / 2 - 10) + "0]}"));
    lines.add(collateral("objects", "{\"a\":[" + "{\"a\":0},".repeat(most / 8 - 10) + "0]}"));
    lines.add(collateral("arrays", "{\"a\":[" + "[[]],".repeat(most / 5 - 10) + "0]}"));
    lines.add(collateral("deep", "[".repeat(most - 10)));
    lines.add(collateral("text", "{\"a\":\"" + "\\u00e9".repeat(most / 6 - 10) + "\"}"));
    lines.add("{".repeat(5_000_000));
    lines.add(Pair.SGX.line());
    List<String> answers = run(lines);
    assertThat(answers).hasSize(lines.size());
    assertThat(answers.get(1)).contains("SWHardeningNeeded");
    assertThat(answers.get(answers.size() - 1)).contains("SWHardeningNeeded");
    answers.remove(1);
    assertThat(answers.subList(0, answers.size() - 1)).allMatch(a -> a.startsWith("{\"error\":"));
  }

  private String quote(String name, byte[] content) throws IOException {
    return line(Files.write(folder.resolve(name), content), Pair.SGX.collateral());
  }

  private String collateral(String name, String content) throws IOException {
    return line(Pair.SGX.quote(), Files.writeString(folder.resolve(name), content));
  }

  private static String line(Path quote, Path collateral) throws IOException {
    return new ObjectMapper()
        .writeValueAsString(
            Map.of("quote", quote + "", "collateral", collateral + "", "at", Pair.SGX.at()));
  }

  private List<String> run(List<String> lines) throws Exception {
    Path batch = Files.write(folder.resolve("batch"), lines);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.coneix.cli.Main",
                "attest",
                "verify",
                "--batch",
                batch.toString())
            .redirectOutput(Redirect.to(out.toFile()))
            .redirectError(Redirect.to(err.toFile()))
            .start();
    assertThat(process.waitFor()).as(Files.readString(err)).isEqualTo(2);
    assertThat(Files.readString(err)).isEmpty();
    return new ArrayList<>(Files.readAllLines(out));
  }
}
