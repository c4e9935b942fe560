package io.coneix.requester.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFilesTest {
  private static final SecretBytes KEY = SecretBytes.of(new byte[32]);
  @TempDir private Path directory;

  private SealedFiles open(SecretBytes key) {
    return new SealedFiles(directory.resolve("store"), key, new SecureRandom());
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> all = Files.list(directory.resolve("store"))) {
      return all.toList();
    }
  }

  @Test
  void storedValues_areThereAfterReopening() {
    open(KEY).put("invitation/1", Bytes.utf8("first"));
    open(KEY).put("invitation/1", Bytes.utf8("second"));
    open(KEY).put("contract/9", Bytes.utf8("other"));
    assertThat(open(KEY).get("invitation/1")).contains(Bytes.utf8("second"));
    assertThat(open(KEY).get("invitation/2")).isEmpty();
    assertThat(open(KEY).list("invitation/")).containsOnlyKeys("invitation/1");
  }

  @Test
  void T37_files_tellNothingAndAreTheOwnersOnly() throws Exception {
    open(KEY).put("invitation/Dupont", Bytes.utf8("Dupont, 123.45 EUR"));
    assertThat(files()).hasSize(1);
    Path file = files().get(0);
    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(content + file).doesNotContain("Dupont").doesNotContain("123.45");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void damagedOrForeignFile_isAFaultAndNotAnEmptyAnswer() throws Exception {
    open(KEY).put("a", Bytes.utf8("value"));
    byte[] other = new byte[32];
    other[0] = 1;
    assertThatThrownBy(() -> open(SecretBytes.of(other)).list("")).isInstanceOf(StoreFault.class);
    Path file = files().get(0);
    byte[] content = Files.readAllBytes(file);
    content[40] ^= 1;
    Files.write(file, content);
    assertThatThrownBy(() -> open(KEY).get("a")).isInstanceOf(StoreFault.class);
    Files.write(file, new byte[5]);
    assertThatThrownBy(() -> open(KEY).get("a")).isInstanceOf(StoreFault.class);
  }

  @Test
  void interruptedWrite_leavesTheOldValue() throws Exception {
    open(KEY).put("a", Bytes.utf8("old"));
    Path draft = Path.of(files().get(0) + ".new");
    Files.write(draft, new byte[] {1, 2, 3});
    assertThat(open(KEY).get("a")).contains(Bytes.utf8("old"));
    assertThat(open(KEY).list("")).hasSize(1);
    open(KEY).put("a", Bytes.utf8("new"));
    assertThat(open(KEY).get("a")).contains(Bytes.utf8("new"));
  }
}
