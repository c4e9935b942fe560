package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.role.UnreadableFile;
import io.geowallet.wallet.page.map.GroundMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class MapOptionTest {
  @TempDir Path temp;

  @Command
  private static final class Holder {
    @Mixin private MapOption map;
  }

  private static MapOption option(String... args) {
    Holder holder = new Holder();
    new CommandLine(holder).parseArgs(args);
    return holder.map;
  }

  private GroundMaps.State ground(String... args) {
    try (DataDirectory data = DataDirectory.open(temp.resolve("wallet"), "wallet")) {
      GroundMaps ground = option(args).ground(data);
      while (ground.state() == GroundMaps.State.LOADING) {
        Thread.onSpinWait();
      }
      return ground.state();
    }
  }

  private String map() throws IOException {
    String text = "<osm><node id='1' lat='48' lon='2'/></osm>";
    return Files.writeString(temp.resolve("map.osm"), text).toString();
  }

  @Test
  void without_thereIsNoGround() {
    assertThat(ground()).isEqualTo(GroundMaps.State.NONE);
  }

  @Test
  void file_isReadAndRememberedUntilNoneIsNamed() throws IOException {
    assertThat(ground("--map", map())).isEqualTo(GroundMaps.State.READY);
    assertThat(ground()).isEqualTo(GroundMaps.State.READY);
    assertThat(ground("--map", "none")).isEqualTo(GroundMaps.State.NONE);
    assertThat(ground()).isEqualTo(GroundMaps.State.NONE);
  }

  @Test
  void rememberedFileThatIsGoneOrBroken_failsOnThePageAlone() throws IOException {
    String map = map();
    assertThat(ground("--map", map)).isEqualTo(GroundMaps.State.READY);
    Files.writeString(Path.of(map), "no map any more");
    assertThat(ground()).isEqualTo(GroundMaps.State.FAILED);
    Files.delete(Path.of(map));
    assertThat(ground()).isEqualTo(GroundMaps.State.FAILED);
  }

  @Test
  void missingFile_isRefusedAndTheRememberedOneKept() throws IOException {
    assertThat(ground("--map", map())).isEqualTo(GroundMaps.State.READY);
    assertThatThrownBy(() -> ground("--map", temp.resolve("gone.osm").toString()))
        .isInstanceOf(UnreadableFile.class);
    assertThat(ground()).isEqualTo(GroundMaps.State.READY);
  }

  @Test
  void missingFileOrDirectory_endsWithExitCode2_beforeAWalletIsMade() {
    Path data = temp.resolve("fresh");
    Cli cli = new Cli();
    for (Path map : new Path[] {temp.resolve("gone.osm"), temp}) {
      assertThat(cli.run("wallet", "open", "--data", data.toString(), "--map", map.toString()))
          .isEqualTo(ExitCode.UNUSABLE);
      assertThat(cli.err()).contains("an OpenStreetMap file", map.toString());
    }
    assertThat(data).doesNotExist();
  }
}
