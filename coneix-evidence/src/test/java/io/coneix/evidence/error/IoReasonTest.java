package io.coneix.evidence.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IoReasonTest {
  @TempDir Path home;

  private static String of(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return IoReason.of(catchThrowable(call));
  }

  @Test
  void realFailures_haveWordsAndNoPath() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "x");
    assertThat(of(() -> Files.readString(home.resolve("none"))))
        .isEqualTo("no such file or directory");
    assertThat(of(() -> Files.createDirectory(file))).isEqualTo("one that exists");
    assertThat(of(() -> Files.writeString(file.resolve("x"), "x"))).isEqualTo("Not a directory");
    assertThat(of(() -> Files.delete(home))).isEqualTo("a directory that is not empty");
  }

  @Test
  void cause_isLookedAt_andAnUnknownOneIsNotQuoted() {
    assertThat(IoReason.of(new IOException("x", new ConnectException("127.0.0.1"))))
        .isEqualTo("a refused connection");
    assertThat(IoReason.of(new IOException("48.8566,2.3522"))).doesNotContain("48");
  }
}
