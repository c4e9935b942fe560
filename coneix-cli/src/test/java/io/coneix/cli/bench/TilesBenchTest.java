package io.coneix.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.geowallet.map.feature.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilesBenchTest {
  @TempDir Path temp;
  private final Cli cli = new Cli();

  @Test
  void fileThatIsNoMap_isRefused() throws IOException {
    Path file = Files.writeString(temp.resolve("x.osm"), "%PDF");
    assertThat(cli.run("bench", "tiles", file.toString())).isEqualTo(2);
    assertThat(cli.err()).contains("x.osm", "expected OpenStreetMap XML");
    assertThat(cli.run("bench", "tiles", temp.resolve("gone").toString())).isEqualTo(2);
    assertThat(cli.run("bench", "start", file.toString())).isEqualTo(2);
  }

  @Test
  void tiles_coverTheMapAndAreNotTooMany() {
    Bounds paris = new Bounds(488_576_000, 23_515_000, 488_700_000, 23_807_000);
    assertThat(TileAddress.covering(paris, 12)).hasSizeBetween(1, 4);
    assertThat(TileAddress.covering(paris, 19)).hasSize(250).doesNotHaveDuplicates();
    assertThat(TileAddress.covering(paris, 15)).hasSizeBetween(6, 20).doesNotHaveDuplicates();
  }

  @Test
  void times_areSharedOutByRank() {
    Times times = new Times();
    for (int i = 0; i < 20; i++) {
      times.add(() -> {});
    }
    assertThat(times.p50()).isLessThanOrEqualTo(times.p95());
  }
}
