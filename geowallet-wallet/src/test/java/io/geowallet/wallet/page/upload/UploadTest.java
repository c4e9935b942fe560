package io.geowallet.wallet.page.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.testkit.ChildJvm;
import io.coneix.testkit.SeededRandom;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a dropped file leaves on the disk, while it is there and after a kill. */
class UploadTest {
  @TempDir private Path temp;

  private static Upload upload(InputStream body) {
    return Upload.receive("a.csv", body, 1 << 20, new SeededRandom(3));
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new SplittableRandom(7).nextBytes(bytes);
    return bytes;
  }

  @Test
  void bytesComeBack_asOftenAsTheyAreAskedFor_untilItIsClosed() throws IOException {
    for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 300_000}) {
      byte[] bytes = bytes(size);
      Upload upload = upload(new ByteArrayInputStream(bytes));
      assertThat(upload.bytes()).isEqualTo(size);
      assertThat(upload.open().readAllBytes()).isEqualTo(bytes);
      try (InputStream again = upload.open()) {
        for (int i = 0; i < Math.min(size, 70_000); i++) {
          assertThat(again.read()).isEqualTo(bytes[i] & 0xff);
        }
        assertThat(again.readAllBytes()).hasSize(Math.max(0, size - 70_000));
        assertThat(again.read()).isEqualTo(-1);
      }
      InputStream late = upload.open();
      upload.close();
      if (size > 0) {
        assertThatThrownBy(late::read).isInstanceOf(IOException.class);
      }
    }
  }

  /**
   * Its own JVM, so that the directory for temporary files is its own: beside a name of nothing, a
   * file that has no name is not to hold a readable byte either.
   */
  @Test
  @Timeout(120)
  void T37_fileOnItsWay_hasNoNameAndCannotBeRead_andAKillLeavesNothing() throws Exception {
    Process process = start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String moment : new String[] {"coming", "here"}) {
        assertThat(out.readLine()).isEqualTo(moment);
        assertThat(files()).as(moment).isEmpty();
        for (byte[] nameless : nameless(process.pid())) {
          assertThat(new String(nameless, StandardCharsets.ISO_8859_1))
              .as(moment)
              .doesNotContain(HeldUpload.LINE);
        }
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
      }
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(files()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>(ChildJvm.command(HeldUpload.class));
    command.add(1, "-Djava.io.tmpdir=" + temp);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** What the process has open below the directory; at least one, where the system lets us look. */
  private List<byte[]> nameless(long pid) throws IOException {
    List<byte[]> found = new ArrayList<>();
    Path open = Path.of("/proc", Long.toString(pid), "fd");
    if (!Files.isReadable(open)) {
      return found;
    }
    try (Stream<Path> descriptors = Files.list(open)) {
      for (Path descriptor : descriptors.toList()) {
        if (Files.isSymbolicLink(descriptor)
            && Files.readSymbolicLink(descriptor).toString().startsWith(temp.toString())) {
          found.add(Files.readAllBytes(descriptor));
        }
      }
    }
    assertThat(found).isNotEmpty().allMatch(bytes -> bytes.length > HeldUpload.LINE.length());
    return found;
  }
}
