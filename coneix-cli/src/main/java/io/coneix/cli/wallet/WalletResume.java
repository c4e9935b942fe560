package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.live.pause.PauseOrder;
import java.util.Map;
import java.util.OptionalLong;
import picocli.CommandLine.Command;

/** {@code coneix wallet resume}: ends a pause. */
@Command(name = "resume", description = "End a pause: what phones record from now on is kept.")
final class WalletResume extends PauseAction {
  WalletResume(Environment environment) {
    super(environment);
  }

  @Override
  PauseOrder order(long nowMs) {
    return new PauseOrder(nowMs, false, OptionalLong.empty());
  }

  @Override
  Map<String, ?> object(PauseOrder order) {
    return Map.of("paused", false);
  }

  @Override
  String line(PauseOrder order) {
    return "recording goes on";
  }
}
