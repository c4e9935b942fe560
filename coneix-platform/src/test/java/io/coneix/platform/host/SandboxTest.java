package io.coneix.platform.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  @TempDir Path home;

  private static String output(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return output;
  }

  private String inside(Path image, String... command) throws Exception {
    return output(sandbox().around(List.of(command), List.of(image), List.of()));
  }

  private static Sandbox sandbox() {
    Sandbox sandbox = Sandbox.find(System.getenv("PATH"));
    if (!sandbox.isThere()) {
      String why = "SKIPPED, bubblewrap is missing or may not be used here";
      System.out.println(why);
      Assumptions.abort(why);
    }
    return sandbox;
  }

  @Test
  void withoutBubblewrap_theCommandStaysAsItIs() throws IOException {
    Sandbox none = Sandbox.find(home.toString());
    assertThat(none.isThere()).isFalse();
    assertThat(none.around(List.of("/bin/true"), List.of(home), List.of()))
        .containsExactly("/bin/true");
  }

  @Test
  void bwrapThatDoesNotWork_countsAsMissing() throws IOException {
    Path broken = Files.writeString(home.resolve("bwrap"), "#!/bin/sh\nexit 1\n");
    assertThat(broken.toFile().setExecutable(true)).isTrue();
    assertThat(Sandbox.find(home.toString()).isThere()).isFalse();
  }

  @Test
  void sandbox_hasTheImageAndNothingElseOfOurs() throws Exception {
    Path image = Files.writeString(home.resolve("image"), "image");
    Files.writeString(home.resolve("secret"), "secret");
    assertThat(inside(image, "/bin/cat", image.toString())).isEqualTo("image");
    assertThat(inside(image, "/bin/cat", home.resolve("secret").toString()))
        .doesNotStartWith("secret");
    String write = "echo x > " + image + " ; echo x > /usr/x ; ls /root /home /etc /var /tmp";
    String tried = inside(image, "/bin/sh", "-c", write + " ; cat " + image);
    assertThat(tried).endsWith("image").doesNotContain("passwd", "secret");
    assertThat(Files.readString(image)).isEqualTo("image");
    assertThat(inside(image, "/bin/sh", "-c", "cat /proc/net/dev | grep -c eth")).startsWith("0");
    assertThat(inside(image, "/bin/sh", "-c", "env | grep -v -e ^PWD -e ^_ -e ^SHLVL | wc -l"))
        .isEqualTo("0");
  }

  @Test
  void sandbox_hasTheFilesThatAreNamed_andNoneBesideThem() throws Exception {
    Path image = Files.writeString(home.resolve("image"), "image");
    Path map = Files.writeString(home.resolve("region.pack"), "map");
    Path other = Files.writeString(home.resolve("other.pack"), "other");
    Sandbox sandbox = sandbox();
    List<String> cat = List.of("/bin/cat", map.toString(), other.toString());
    String read = output(sandbox.around(cat, List.of(image, map), List.of()));
    assertThat(read).startsWith("map").doesNotContain("mapother");
  }

  @Test
  void sandbox_runsAJvm() throws Exception {
    Path image = Files.writeString(home.resolve("image"), "image");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(inside(image, java, "-XX:-UsePerfData", "-Xmx64m", "-version"))
        .contains("Runtime Environment");
  }
}
