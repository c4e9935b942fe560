package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.live.pause.PauseOrder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coneix wallet pause}: throws away what phones record from now on. */
@Command(
    name = "pause",
    description = {
      "Stop recording at once: what phones record meanwhile is thrown away.",
      "Lasts until 'wallet resume', or as long as is said."
    })
final class WalletPause extends PauseAction {
  @ArgGroup private End end = new End();

  /** When it ends; one of the two, or neither. */
  static final class End {
    @Option(
        names = "--for",
        paramLabel = "DURATION",
        description = "So long, for example 90m, 8h or 2d.")
    private String length = "";

    @Option(
        names = "--until",
        paramLabel = "TIME",
        description = "Until this time with its zone, for example 2026-11-02T18:00+01:00.")
    private String time = "";
  }

  WalletPause(Environment environment) {
    super(environment);
  }

  @Override
  PauseOrder order(long nowMs) {
    OptionalLong until = OptionalLong.empty();
    if (!end.length.isEmpty()) {
      until = OptionalLong.of(nowMs + PauseLength.ms(end.length));
    } else if (!end.time.isEmpty()) {
      until = OptionalLong.of(PauseLength.untilMs(end.time, nowMs));
    }
    return new PauseOrder(nowMs, true, until);
  }

  @Override
  Map<String, ?> object(PauseOrder order) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("paused", true);
    order.untilMs().ifPresent(ms -> object.put("until", Instant.ofEpochMilli(ms).toString()));
    return object;
  }

  @Override
  String line(PauseOrder order) {
    return order.untilMs().isPresent()
        ? "paused until " + Instant.ofEpochMilli(order.untilMs().getAsLong())
        : "paused until 'wallet resume'";
  }
}
