package io.coneix.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
  @TempDir Path home;

  /** A file with content, or a link where {@code link} is not empty. */
  private record Item(String name, String content, String link) {}

  private static byte[] archive(List<Item> items) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
      for (Item item : items) {
        byte[] content = item.content().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry =
            item.link().isEmpty()
                ? new TarArchiveEntry(item.name())
                : new TarArchiveEntry(item.name(), TarConstants.LF_SYMLINK);
        entry.setLinkName(item.link());
        entry.setMode(0755);
        // Else an archive made a second later is another archive.
        entry.setModTime(0);
        entry.setSize(item.link().isEmpty() ? content.length : 0);
        tar.putArchiveEntry(entry);
        if (item.link().isEmpty()) {
          tar.write(content);
        }
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private PostgresBinaries of(byte[] archive) {
    return new PostgresBinaries(home.resolve("cache"), () -> new ByteArrayInputStream(archive));
  }

  private static byte[] good() throws IOException {
    return archive(
        List.of(
            new Item("bin/postgres", "program", ""),
            new Item("lib/libpq.so", "", "libpq.so.5"),
            new Item("lib/libpq.so.5", "library", "")));
  }

  @Test
  void programs_areUnpackedOnceIntoAPrivateCache() throws IOException {
    Path first = of(good()).directory();
    assertThat(Files.readString(first.resolve("bin/postgres"))).isEqualTo("program");
    assertThat(Files.readString(first.resolve("lib/libpq.so"))).isEqualTo("library");
    assertThat(Files.isExecutable(first.resolve("bin/postgres"))).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.getParent())))
        .isEqualTo("rwx------");
    Object key =
        Files.readAttributes(first, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    assertThat(of(good()).directory()).isEqualTo(first);
    assertThat(
            Files.readAttributes(first, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey())
        .isEqualTo(key);
  }

  /** Two first starts on one machine: the slower one uses what the quicker one has put there. */
  @Test
  void anotherProcessThatWasQuicker_hasDoneTheWork() throws IOException {
    byte[] archive = good();
    int[] opened = new int[1];
    PostgresBinaries slow =
        new PostgresBinaries(
            home.resolve("cache"),
            () -> {
              // First it is hashed, then unpacked.
              if (++opened[0] == 2) {
                of(archive).directory();
              }
              return new ByteArrayInputStream(archive);
            });
    Path directory = slow.directory();
    assertThat(opened[0]).isEqualTo(2);
    assertThat(Files.readString(directory.resolve("bin/postgres"))).isEqualTo("program");
    assertThat(directory.getParent().toFile().list()).hasSize(1);
  }

  @Test
  void programThatWasChangedOrRemoved_isUnpackedAnew() throws IOException {
    Path directory = of(good()).directory();
    Files.writeString(directory.resolve("bin/postgres"), "tampered");
    assertThat(of(good()).directory()).isEqualTo(directory);
    assertThat(Files.readString(directory.resolve("bin/postgres"))).isEqualTo("program");
    Files.delete(directory.resolve("lib/libpq.so.5"));
    of(good()).directory();
    assertThat(directory.resolve("lib/libpq.so.5")).exists();
    Files.delete(directory.resolve("files.sha256"));
    of(good()).directory();
    assertThat(directory.resolve("files.sha256")).exists();
  }

  @Test
  void otherArchive_hasADirectoryOfItsOwn() throws IOException {
    Path one = of(good()).directory();
    Path two = of(archive(List.of(new Item("bin/postgres", "newer", "")))).directory();
    assertThat(two).isNotEqualTo(one);
    assertThat(Files.readString(one.resolve("bin/postgres"))).isEqualTo("program");
  }

  @Test
  void T44_archiveThatReachesOutside_isRefusedAndLeavesNoDirectory() throws IOException {
    for (Item bad :
        List.of(
            new Item("../escaped", "x", ""),
            new Item("bin/../../escaped", "x", ""),
            new Item("bin/link", "", "../../escaped"))) {
      byte[] archive = archive(List.of(new Item("bin/postgres", "program", ""), bad));
      assertThatThrownBy(() -> of(archive).directory()).isInstanceOf(PostgresFailed.class);
    }
    assertThat(home.resolve("escaped")).doesNotExist();
    try (Stream<Path> left = Files.list(home.resolve("cache"))) {
      assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("postgres-"));
    }
  }

  @Test
  void archiveThatIsCut_isAFault() throws IOException {
    byte[] whole = good();
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> of(cut).directory()).isInstanceOf(PostgresFailed.class);
  }

  @Test
  void archiveName_followsSystemAndProcessor() {
    assertThat(PostgresBinaries.resource("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
    assertThat(PostgresBinaries.resource("Mac OS X", "aarch64"))
        .isEqualTo("postgres-darwin-arm_64.txz");
    assertThatThrownBy(() -> PostgresBinaries.resource("Windows 11", "amd64"))
        .isInstanceOf(UnsupportedHost.class);
    assertThatThrownBy(() -> PostgresBinaries.resource("Linux", "riscv64"))
        .isInstanceOf(UnsupportedHost.class);
  }
}
