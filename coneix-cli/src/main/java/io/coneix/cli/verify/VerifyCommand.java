package io.coneix.cli.verify;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.map.PackFile;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.role.UserFile;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.OneLine;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.verify.BundleVerifier;
import io.coneix.verify.Policy;
import io.coneix.verify.report.Check;
import io.coneix.verify.report.Report;
import io.coneix.verify.trust.BadTrustFile;
import io.coneix.verify.trust.Trust;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.wallet.terms.Language;
import io.geowallet.wallet.terms.StatementText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coneix verify FILE --trust FILE}. */
@Command(name = "verify", description = "Check a bundle offline.")
public final class VerifyCommand implements Callable<Integer> {
  private static final int MAX_BUNDLE = 1 << 30;
  private static final int MAX_TRUST = 1 << 20;
  private static final int MAX_THREADS = 8;

  /** One opens and runs while the other's signatures are checked; each takes memory. */
  private static final int RUNS_AT_A_TIME = 2;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private JsonOption json;

  @Parameters(paramLabel = "FILE", description = "The bundle.")
  private Path file = Path.of("");

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      required = true,
      description = "The trust file: whom to believe. Take it from somebody you trust.")
  private Path trustFile = Path.of("");

  @Option(
      names = "--allow-simulation",
      description = "Take simulated enclaves for good enough; they prove nothing about hardware.")
  private boolean allowSimulation;

  @Option(
      names = "--map",
      paramLabel = "PACK",
      description = {
        "The map pack that the contract pins, to compute a holder's answer again along its roads;",
        "may be repeated."
      })
  private List<Path> maps = List.of();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "en or fr: what statements say of plausibility (default: by LANG).")
  private @Nullable String lang;

  /** Built by the register. */
  public VerifyCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Trust trust = trust();
    Bytes bundle = UserFile.read(file, MAX_BUNDLE);
    Report report = report(bundle, new Policy(trust, allowSimulation));
    // What a bundle that does not pass says about itself would only be believed.
    List<Plausible> plausible = report.passes() ? Plausible.of(bundle) : List.of();
    if (json.wanted()) {
      environment.out().println(json(report, plausible));
    } else {
      print(report, plausible);
    }
    return report.passes() ? ExitCode.DONE : ExitCode.NO;
  }

  private Trust trust() {
    try {
      return Trust.parse(UserFile.readText(trustFile, MAX_TRUST));
    } catch (BadTrustFile e) {
      throw new UnusableFile(trustFile, e);
    }
  }

  private Report report(Bytes bundle, Policy policy) {
    ProgramCatalog programs = GeoWalletPrograms.catalog(PackFile.packs(maps));
    try {
      return verify(bundle, policy, programs);
    } catch (UnusableInput e) {
      throw new UnusableFile(file, "bundle", FileKind.of(bundle), e);
    }
  }

  private static Report verify(Bytes bundle, Policy policy, ProgramCatalog programs) {
    int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService executor = Executors.newFixedThreadPool(threads, VerifyCommand::daemon);
    ExecutorService runs = Executors.newFixedThreadPool(RUNS_AT_A_TIME, VerifyCommand::daemon);
    try {
      JobChecker checker = new JobChecker(executor, threads);
      return new BundleVerifier(policy, programs, checker, runs).verify(bundle);
    } finally {
      runs.shutdown();
      executor.shutdown();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "verify");
    thread.setDaemon(true);
    return thread;
  }

  private static String json(Report report, List<Plausible> plausible) {
    String json = report.toJson();
    if (plausible.isEmpty()) {
      return json;
    }
    String all = plausible.stream().map(Plausible::toJson).collect(Collectors.joining(","));
    return json.substring(0, json.length() - 1) + ",\"plausibility\":[" + all + "]}";
  }

  private void print(Report report, List<Plausible> plausible) {
    for (Check check : report.checks()) {
      String line =
          String.format(
              Locale.ROOT, "%-11s  %-22s  %s", check.result().text(), check.id(), text(check));
      environment.out().println(line.stripTrailing());
    }
    StatementText words = new StatementText(language());
    for (Plausible each : plausible) {
      environment.out().println("run " + each.k() + ": " + words.checks(each.made()));
    }
    if (isSimulated(report)) {
      // THREATS, T30: whoever reads only this must not take it for the other kind.
      environment
          .out()
          .println(
              "SIMULATED: no hardware vouches for the program; its operator could have read on");
    }
    environment.out().println(report.passes() ? "PASS" : "FAIL");
  }

  private static boolean isSimulated(Report report) {
    return report.checks().stream()
        .anyMatch(c -> c.id().startsWith("enclave-kind") && c.found().equals("simulation"));
  }

  private Language language() {
    return Language.of(lang != null ? lang : environment.language());
  }

  /** A check's words on one line of a terminal. */
  static String text(Check check) {
    // What a bundle says of itself could else hide the rest from a terminal, FAIL included.
    return OneLine.of(
        check.result() == Check.Result.PASS
            ? check.expected()
            : "expected " + check.expected() + "; found " + check.found());
  }
}
