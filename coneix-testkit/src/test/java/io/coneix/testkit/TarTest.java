package io.coneix.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TarTest {
  @Test
  void archiveWithAFileAndAFolder_givesTheFile() {
    byte[] archive = new byte[512 * 5];
    header(archive, 0, "folder/", "00000000000", '5');
    header(archive, 512, "folder/file", "00000000003", '0');
    archive[1024] = 'a';
    archive[1025] = 'b';
    archive[1026] = 'c';
    assertThat(Tar.files(archive)).containsOnlyKeys("folder/file");
    assertThat(Tar.files(archive).get("folder/file")).isEqualTo(new byte[] {'a', 'b', 'c'});
  }

  @Test
  void archiveThatEndsInsideAFile_isRefused() {
    byte[] archive = new byte[600];
    header(archive, 0, "file", "00000000144", '0');
    assertThatThrownBy(() -> Tar.files(Arrays.copyOf(archive, 530)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharedArchive_givesItsFiles() {
    assertThat(Tar.shared("tlog/merkle-inclusion-consistency-proofs.tar.gz")).hasSize(196);
  }

  private static void header(byte[] archive, int at, String name, String octalSize, char type) {
    put(archive, at, name);
    put(archive, at + 124, octalSize);
    archive[at + 156] = (byte) type;
  }

  private static void put(byte[] archive, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, archive, at, bytes.length);
  }
}
