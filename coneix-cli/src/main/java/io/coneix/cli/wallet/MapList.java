package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.map.PackFile;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet map list}. */
@Command(name = "list", description = "Name the map packs that are kept, by hash and size.")
final class MapList implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private JsonOption json;

  MapList(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (DataDirectory directory = data.openExisting(environment, OpenWallet.ROLE)) {
      List<PackFile> packs = WalletPacks.of(directory).kept();
      json.print(
          environment.out(),
          Map.of("maps", packs.stream().map(MapList::object).toList()),
          packs.stream().map(MapList::line).toList());
      return ExitCode.DONE;
    }
  }

  static Map<String, Object> object(PackFile pack) {
    return Map.of("pack", pack.sha256().hex(), "bytes", pack.bytes());
  }

  static String line(PackFile pack) {
    return pack.sha256().hex() + "  " + pack.bytes();
  }
}
