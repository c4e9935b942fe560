package io.geowallet.programs.mileage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer is the same to the last byte, however the JVM computes. */
class DeterminismTest {
  @Test
  void week_hasLines() {
    // An answer without lines would be the same everywhere too.
    assertThat(AnswerPrinter.answer().length()).isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UnlockDiagnosticVMOptions -XX:-UseLibmIntrinsic",
        "-Xint",
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu"
      })
  void T31_otherJvmSettings_giveTheSameAnswer(String options) throws Exception {
    assertThat(inChild(List.of(options.split(" "))))
        .isEqualTo(AnswerPrinter.answer() + " " + AnswerPrinter.onRoads());
  }

  private static String inChild(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(AnswerPrinter.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out.strip();
  }
}
