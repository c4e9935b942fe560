package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier versions left in the directory for temporary files. */
class OldUploadsTest {
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir private Path temp;

  private Path file(String name, Duration age) throws IOException {
    Path file = Files.writeString(temp.resolve(name), "2026-10-01T08:00:00Z,48,1\n");
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    return file;
  }

  @Test
  void T37_uploadsThatNobodyUses_areDeleted_andNothingElse() throws IOException {
    Path old = file("geowallet-123.import", Duration.ofHours(25));
    Path older = file("geowallet-9.import", Duration.ofDays(40));
    Path working = file("geowallet-456.import", Duration.ofHours(23));
    Path another = file("holiday.import", Duration.ofDays(40));
    Path target = file("target", Duration.ofDays(40));
    Path link = Files.createSymbolicLink(temp.resolve("geowallet-7.import"), target);
    Path directory = Files.createDirectory(temp.resolve("geowallet-8.import"));
    Files.setLastModifiedTime(directory, FileTime.from(NOW.minus(Duration.ofDays(40))));

    assertThat(OldUploads.sweep(temp, NOW)).isEqualTo(2);

    assertThat(old).doesNotExist();
    assertThat(older).doesNotExist();
    assertThat(working).exists();
    assertThat(another).exists();
    assertThat(target).exists();
    assertThat(link).exists();
    assertThat(directory).exists();
    assertThat(OldUploads.sweep(temp, NOW)).isZero();
    assertThat(OldUploads.sweep(temp.resolve("missing"), NOW)).isZero();
  }
}
