package io.coneix.cli.desk;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.client.PlatformClient;
import io.coneix.requester.DeskEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix desk sync}. */
@Command(name = "sync", description = "Read the mailbox: countersign acceptances, keep statements.")
final class DeskSyncCommand implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  DeskSyncCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (OpenDesk opened = OpenDesk.open(data, passphrase, environment);
        PlatformClient platform = opened.connect()) {
      for (DeskEvent event : opened.desk().sync(platform)) {
        json.print(environment.out(), object(event), List.of(text(event)));
      }
      return ExitCode.DONE;
    }
  }

  private static Map<String, Object> object(DeskEvent event) {
    if (event instanceof DeskEvent.Countersigned signed) {
      return Map.of(
          "event",
          "countersigned",
          "contract",
          signed.offerHash().hex(),
          "reference",
          signed.reference());
    }
    if (event instanceof DeskEvent.StatementArrived arrived) {
      return Map.of(
          "event", "statement", "contract", arrived.offerHash().hex(), "run", arrived.k());
    }
    if (event instanceof DeskEvent.Deleted gone) {
      return Map.of("event", "deleted", "messages", gone.messages());
    }
    DeskEvent.SetAside aside = (DeskEvent.SetAside) event;
    return Map.of("event", "set-aside", "message", aside.messageId().hex(), "why", aside.reason());
  }

  private static String text(DeskEvent event) {
    if (event instanceof DeskEvent.Countersigned signed) {
      return "countersigned contract " + signed.offerHash().hex() + " with " + signed.reference();
    }
    if (event instanceof DeskEvent.StatementArrived arrived) {
      return "statement of run " + arrived.k() + ", contract " + arrived.offerHash().hex();
    }
    if (event instanceof DeskEvent.Deleted gone) {
      return "deleted " + gone.messages() + " messages that this desk cannot open";
    }
    DeskEvent.SetAside aside = (DeskEvent.SetAside) event;
    return "set aside message " + aside.messageId().hex() + ": " + aside.reason();
  }
}
