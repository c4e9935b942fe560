package io.coneix.cli.bench;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.json.JsonLines;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coneix bench [NAME|all]}: lists the benches, or runs one or all of them. */
@Command(name = "bench", description = "Measure, each time against a limit of the same run.")
public final class BenchCommand implements Callable<Integer> {
  private static final String ALL = "all";

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private JsonOption json;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The bench to run, or 'all'; without it the names are listed.")
  private @Nullable String name;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "What to measure with, for 'tiles': an OpenStreetMap file.")
  private @Nullable Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "For 'accuracy': the folder that holds 'tracks'.")
  private @Nullable Path data;

  @Option(
      names = "--peer",
      paramLabel = "DIR",
      description = "For 'attest': where 'npm i @phala/dcap-qvl' was run.")
  private @Nullable Path peer;

  /** Built by the register. */
  public BenchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (name == null) {
      Benches.all().forEach(this::list);
    } else {
      chosen(name)
          .forEach(
              bench ->
                  over(beside(bench), file != null ? file : data).report(environment, this::print));
    }
    return ExitCode.DONE;
  }

  private static Bench over(Bench bench, @Nullable Path file) {
    return file == null ? bench : bench.over(file);
  }

  private Bench beside(Bench bench) {
    return peer == null ? bench : bench.beside(peer);
  }

  private static List<Bench> chosen(String name) {
    if (name.equals(ALL)) {
      return Benches.all();
    }
    String known = Benches.all().stream().map(Bench::name).collect(Collectors.joining(", "));
    return List.of(
        Benches.named(name).orElseThrow(() -> new UnknownBench(name, known + " or " + ALL)));
  }

  private void list(Bench bench) {
    if (json.wanted()) {
      JsonLines.print(environment.out(), java.util.Map.of("bench", bench.name()));
    } else {
      environment.out().println(bench.name() + "\t" + bench.description());
    }
  }

  private void print(BenchResult result) {
    if (json.wanted()) {
      JsonLines.print(environment.out(), result.toJson());
    } else {
      environment.out().println(result.toText());
    }
  }
}
