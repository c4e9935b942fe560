package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.map.PackFile;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code coneix wallet map add}. */
@Command(name = "add", description = "Keep a copy of a map pack (see 'map build').")
final class MapAdd implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private JsonOption json;

  @Parameters(paramLabel = "PACK", description = "The pack.")
  private Path file = Path.of("");

  MapAdd(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (DataDirectory directory = data.openExisting(environment, OpenWallet.ROLE)) {
      PackFile pack = WalletPacks.of(directory).add(file);
      json.print(environment.out(), MapList.object(pack), List.of(MapList.line(pack)));
      return ExitCode.DONE;
    }
  }
}
