package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.holder.store.HolderStore;
import io.geowallet.wallet.live.pause.PauseOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/**
 * A command that stops or continues recording. It needs no passphrase, and works while a page has
 * the wallet open: that page carries the wish out before it takes the next position.
 */
abstract class PauseAction implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private JsonOption json;

  PauseAction(Environment environment) {
    this.environment = environment;
  }

  @Override
  public final Integer call() {
    PauseOrder order = order(environment.clock().millis());
    Path directory = data.path(environment, OpenWallet.ROLE);
    if (!Files.exists(directory.resolve(HolderStore.FILE))) {
      throw new UnusableText("--data", "a directory with a wallet", "none");
    }
    order.leave(directory);
    json.print(environment.out(), object(order), List.of(line(order)));
    return ExitCode.DONE;
  }

  final Environment environment() {
    return environment;
  }

  abstract PauseOrder order(long nowMs);

  abstract Map<String, ?> object(PauseOrder order);

  abstract String line(PauseOrder order);
}
