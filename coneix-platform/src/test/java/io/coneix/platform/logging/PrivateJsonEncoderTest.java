package io.coneix.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrivateJsonEncoderTest {
  private static final String SECRET = "48.8566 rue /v1/blobs/0123";

  private static String encode(String logger, String pattern, Throwable failure) {
    Logger source = new LoggerContext().getLogger(logger);
    LoggingEvent event =
        new LoggingEvent("x", source, Level.WARN, pattern, failure, new Object[] {SECRET});
    return new String(new PrivateJsonEncoder().encode(event), StandardCharsets.UTF_8);
  }

  @Test
  void ownMessage_showsItsPatternAndNoArgument() {
    assertThat(encode("io.coneix.platform.X", "failed {}", null))
        .isEqualTo(
            "{\"level\":\"warn\",\"logger\":\"io.coneix.platform.X\",\"message\":\"failed {}\"}\n");
  }

  @Test
  void messageOfALibrary_isLeftOut() {
    assertThat(encode("org.eclipse.jetty.X", "bad request " + SECRET, null))
        .contains("left out")
        .doesNotContain(SECRET);
  }

  @Test
  void exception_showsClassesAndPlacesAndNoMessage() {
    Throwable cause = new IllegalStateException(SECRET);
    String line = encode("io.coneix.X", "failed", new RuntimeException("outer " + SECRET, cause));
    assertThat(line)
        .contains("java.lang.RuntimeException", "java.lang.IllegalStateException")
        .contains("PrivateJsonEncoderTest")
        .doesNotContain("rue")
        .doesNotContain("48.8566")
        .endsWith("}\n");
    assertThat(line.strip()).doesNotContain("\n");
  }
}
