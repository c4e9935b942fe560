package io.coneix.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import io.coneix.cli.Cli;
import io.coneix.testkit.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private static final int NOBODY = 65534;
  @TempDir private Path dir;

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Map<Path, String> contents(Path root) throws IOException {
    Map<Path, String> all = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.toList()) {
        FileTime time = Files.getLastModifiedTime(path);
        String text = Files.isRegularFile(path) ? Files.readString(path) : "";
        all.put(path, time + permissions(path) + text);
      }
    }
    return all;
  }

  @Test
  void T37_newDirectory_isPrivateWithAllThatIsWrittenToIt() throws IOException {
    Path path = dir.resolve("a/b/wallet");
    try (DataDirectory data = DataDirectory.open(path, "wallet")) {
      data.write("root", new byte[] {1, 2});
      assertThat(data.path()).isEqualTo(path);
      assertThat(permissions(dir.resolve("a"))).isEqualTo("rwx------");
      assertThat(permissions(path)).isEqualTo("rwx------");
      assertThat(permissions(data.file("root"))).isEqualTo("rw-------");
      assertThat(permissions(data.file(DataDirectory.MARK))).isEqualTo("rw-------");
      assertThat(data.file("root")).hasBinaryContent(new byte[] {1, 2});
    }
  }

  @Test
  void directoryOpenedAgain_isUnchanged() throws IOException {
    DataDirectory.open(dir.resolve("w"), "wallet").close();
    Map<Path, String> before = contents(dir.resolve("w"));
    DataDirectory.open(dir.resolve("w"), "wallet").close();
    assertThat(contents(dir.resolve("w"))).isEqualTo(before);
  }

  @Test
  void write_replacesAndLeavesNothingBehind() throws IOException {
    try (DataDirectory data = DataDirectory.open(dir.resolve("w"), "wallet")) {
      data.write("f", new byte[] {1});
      Files.write(data.file("f.part"), new byte[] {9, 9}); // as a crash leaves it
      data.write("f", new byte[] {2});
      assertThat(data.file("f")).hasBinaryContent(new byte[] {2});
      assertThat(data.file("f.part")).doesNotExist();
    }
  }

  @Test
  void T41_secondOpening_isRefusedUntilTheFirstCloses() {
    Path path = dir.resolve("w");
    try (DataDirectory first = DataDirectory.open(path, "wallet")) {
      assertThat(first.path()).exists();
      assertThatThrownBy(() -> DataDirectory.open(path, "wallet"))
          .isInstanceOf(DataDirectoryInUse.class)
          .hasMessageContaining(path.toString());
    }
    DataDirectory.open(path, "wallet").close();
  }

  @Test
  void T41_directoryHeldByAnotherProcess_isRefused() throws Exception {
    Path path = dir.resolve("w");
    Process holder =
        new ProcessBuilder(ChildJvm.command(Holder.class, path.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("open");
      assertThatThrownBy(() -> DataDirectory.open(path, "wallet"))
          .isInstanceOf(DataDirectoryInUse.class);
    } finally {
      holder.destroyForcibly();
      assertThat(holder.waitFor()).isNotZero();
    }
    DataDirectory.open(path, "wallet").close(); // a killed process holds nothing
  }

  /** Opens the directory and keeps it until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      try (DataDirectory data = DataDirectory.open(Path.of(args[0]), "wallet")) {
        System.out.println("open");
        Thread.sleep(60_000);
        System.out.println(data.path());
      }
    }
  }

  @Test
  void directoryOfAnotherRole_isRefused() {
    DataDirectory.open(dir.resolve("w"), "wallet").close();
    assertThatThrownBy(() -> DataDirectory.open(dir.resolve("w"), "desk"))
        .isInstanceOf(ForeignDataDirectory.class)
        .hasMessageContaining("role desk")
        .hasMessageContaining("role wallet");
  }

  @Test
  void directoryOfALaterFormat_isRefused() throws IOException {
    Path mark = Files.createDirectory(dir.resolve("w")).resolve(DataDirectory.MARK);
    Files.writeString(mark, "coneix data directory, format 2, role wallet\n");
    assertThatThrownBy(() -> DataDirectory.open(dir.resolve("w"), "wallet"))
        .isInstanceOf(ForeignDataDirectory.class)
        .hasMessageContaining("format 2");
  }

  @Test
  void directoryWithOtherFiles_isRefusedAndUnchanged() throws IOException {
    Path path = Files.createDirectory(dir.resolve("home"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(path.resolve("letter.txt"), "dear");
    Map<Path, String> before = contents(path);
    assertThatThrownBy(() -> DataDirectory.open(path, "wallet"))
        .isInstanceOf(ForeignDataDirectory.class);
    assertThat(contents(path)).isEqualTo(before);
  }

  @Test
  void emptyDirectory_isTakenAndMadePrivate() throws IOException {
    Path path = Files.createDirectory(dir.resolve("empty"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
    DataDirectory.open(path, "wallet").close();
    assertThat(permissions(path)).isEqualTo("rwx------");
  }

  @Test
  void T37_directoryOfAnotherUser_isRefused() throws IOException {
    // Root can give one away; anybody else finds one of root's.
    Path path = Path.of("/usr");
    if (new UnixSystem().getUid() == 0) {
      path = Files.createDirectory(dir.resolve("foreign"));
      Files.setAttribute(path, "unix:uid", NOBODY);
    }
    Path foreign = path;
    assertThatThrownBy(() -> DataDirectory.open(foreign, "wallet"))
        .isInstanceOf(ForeignDataDirectory.class)
        .hasMessageContaining("another user");
  }

  @Test
  void directoryThatCannotBeMade_isRefused() {
    // Nobody, not even root, makes directories there.
    assertThatThrownBy(() -> DataDirectory.open(Path.of("/proc/none/wallet"), "wallet"))
        .isInstanceOf(UnwritableDataDirectory.class);
  }

  @Test
  void fileInThePlaceOfADirectory_isRefused() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "x");
    assertThatThrownBy(() -> DataDirectory.open(file, "wallet"))
        .isInstanceOf(ForeignDataDirectory.class);
    assertThatThrownBy(() -> DataDirectory.open(file.resolve("below"), "wallet"))
        .isInstanceOf(UnwritableDataDirectory.class);
    assertThat(file).hasContent("x");
  }

  @Test
  void defaultLocation_followsXdg() {
    Cli cli = new Cli();
    assertThat(DefaultLocation.of(cli.withVariable("XDG_DATA_HOME", "/x").environment(), "desk"))
        .isEqualTo(Path.of("/x/coneix/desk"));
    assertThat(DefaultLocation.of(cli.withVariable("HOME", "/h").environment(), "desk"))
        .isEqualTo(Path.of("/h/.local/share/coneix/desk"));
    // The specification: a relative path in XDG_DATA_HOME is invalid and ignored.
    Path fallback =
        DefaultLocation.of(cli.withVariable("XDG_DATA_HOME", "rel").environment(), "desk");
    assertThat(fallback).isAbsolute().endsWithRaw(Path.of(".local/share/coneix/desk"));
  }
}
