package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.terms.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command on an open wallet: the options that all have, and how they print. */
abstract class WalletAction implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "en or fr (default: by the variable LANG).")
  private @Nullable String lang;

  WalletAction(Environment environment) {
    this.environment = environment;
  }

  @Override
  public final Integer call() {
    if (lang != null && !lang.matches("en|fr")) {
      throw new UnusableText("--lang", "en or fr", "another language");
    }
    check();
    if (makesWallet()) {
      FirstWallet.makeIfMissing(data, passphrase, environment);
    }
    try (OpenWallet opened = OpenWallet.open(data, passphrase, environment)) {
      run(opened.wallet());
      return ExitCode.DONE;
    }
  }

  /** Refuses options that cannot be used, before the wallet is opened. */
  void check() {}

  /** True where a missing wallet is made on the spot. */
  boolean makesWallet() {
    return false;
  }

  abstract void run(Wallet wallet);

  final Environment environment() {
    return environment;
  }

  final Language language() {
    return Language.of(lang != null ? lang : environment.language());
  }

  final boolean wantsJson() {
    return json.wanted();
  }

  /** Prints an object where JSON is wanted, else lines. */
  final void print(Map<String, ?> object, List<String> lines) {
    json.print(environment.out(), object, lines);
  }

  /**
   * Asks for a yes.
   *
   * @throws NotConfirmed where the answer is another, or nobody answers
   */
  final void confirm(String question) {
    environment.err().print(question + " [y/N] ");
    environment.err().flush();
    try {
      String line =
          new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8))
              .readLine();
      if (line == null || !line.strip().toLowerCase(java.util.Locale.ROOT).matches("y|yes|o|oui")) {
        throw new NotConfirmed(line == null ? "no answer" : "another answer");
      }
    } catch (IOException e) {
      throw new NotConfirmed("no answer");
    }
  }
}
