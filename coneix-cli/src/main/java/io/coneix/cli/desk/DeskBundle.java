package io.coneix.cli.desk;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.Count;
import io.coneix.cli.role.UserFile;
import io.coneix.client.PlatformClient;
import io.coneix.client.tiles.MemoryTileStore;
import io.coneix.client.tiles.TileClient;
import io.coneix.contract.bundle.Bundle;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.SignedHead;
import io.coneix.requester.BundleWriter;
import io.coneix.requester.SignedContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix desk bundle}. */
@Command(
    name = "bundle",
    description = "Write the file by which anyone can check a contract's statements offline.")
final class DeskBundle implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private ChosenContract contract;
  @Mixin private JsonOption json;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "Write it here.")
  private Path out = Path.of("");

  DeskBundle(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (OpenDesk opened = OpenDesk.open(data, passphrase, environment);
        PlatformClient platform = opened.connect()) {
      SignedContract signed = contract.of(opened);
      SignedHead newest = platform.log().checkpoint();
      BundleWriter writer = new BundleWriter(platform, tiles(platform).hashes(newest), newest);
      Bundle bundle = writer.write(signed, opened.desk().statements(signed.contract().hash()));
      Bytes file = bundle.encode();
      UserFile.write(out, file);
      int runs = bundle.runs().size();
      json.print(
          environment.out(),
          Map.of("file", out.toString(), "bytes", file.size(), "runs", runs),
          List.of(out + ": " + Count.of(runs, "run") + ", " + Count.of(file.size(), "byte")));
      return ExitCode.DONE;
    }
  }

  private static TileClient tiles(PlatformClient platform) {
    return new TileClient(platform.log()::unverifiedTile, new MemoryTileStore());
  }
}
