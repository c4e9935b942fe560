package io.coneix.cli.desk;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.json.JsonLines;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.UserFile;
import io.coneix.contract.acceptance.Contract;
import io.coneix.requester.ReceivedStatement;
import io.geowallet.desk.StatementTable;
import io.geowallet.programs.mileage.MileageStatement;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix desk statements}. */
@Command(name = "statements", description = "Show a contract's statements, or write one as CSV.")
final class DeskStatements implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;
  @Mixin private ChosenContract contract;

  @Option(names = "--run", paramLabel = "K", description = "Only this run.")
  private @Nullable Integer run;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the lines of one answer here; where there are several, give --run.")
  private @Nullable Path csv;

  DeskStatements(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (OpenDesk opened = OpenDesk.open(data, passphrase, environment)) {
      Contract chosen = contract.of(opened).contract();
      boolean simulated = chosen.offer().enclaves().acceptSimulation();
      List<StatedRun> runs =
          opened.desk().statements(chosen.hash()).stream()
              .map(ReceivedStatement::statement)
              .filter(statement -> run == null || statement.k() == run)
              .map(StatedRun::of)
              .toList();
      runs.forEach(each -> show(each, simulated));
      write(runs, simulated);
      return ExitCode.DONE;
    }
  }

  /** The file is that of one answer or stays as it is: a clerk books what lies in it. */
  private void write(List<StatedRun> runs, boolean simulated) {
    if (csv == null) {
      return;
    }
    List<StatedRun> answered = runs.stream().filter(r -> r.answer().isPresent()).toList();
    if (answered.size() > 1) {
      throw new SeveralAnswers(answered.stream().map(StatedRun::k).toList());
    }
    MileageStatement answer =
        answered.stream()
            .flatMap(r -> r.answer().stream())
            .findFirst()
            .orElseThrow(() -> noAnswer(runs));
    UserFile.writeText(csv, StatementTable.csv(answer, simulated));
  }

  private NoAnswer noAnswer(List<StatedRun> runs) {
    String found =
        runs.isEmpty()
            ? "no statement"
            : runs.stream()
                .map(r -> "run " + r.k() + " failed: " + r.failure())
                .collect(Collectors.joining("; "));
    return new NoAnswer(run == null ? "--csv" : "--run " + run, found);
  }

  private void show(StatedRun stated, boolean simulated) {
    stated
        .answer()
        .ifPresentOrElse(
            answer -> print(stated.k(), answer, simulated),
            () -> print(stated.k(), stated.failure()));
  }

  private void print(int k, MileageStatement answer, boolean simulated) {
    if (json.wanted()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("run", k);
      object.put("km", StatementTable.km(answer.distanceHm()));
      object.put("amount_cents", answer.amountCents());
      object.put("lines", answer.lines().size());
      object.put("coverage_slots", answer.slotsCovered());
      object.put("slots", answer.slotsInScope());
      answer
          .checks()
          .ifPresent(
              made -> {
                object.put("checks_passed", made.passed());
                object.put("checks_possible", made.possible());
              });
      object.put("simulated", simulated);
      JsonLines.print(environment.out(), object);
    } else {
      environment.out().println("run " + k);
      environment.out().print(StatementTable.csv(answer, simulated));
      environment
          .out()
          .println(
              "covered "
                  + answer.slotsCovered()
                  + " of "
                  + answer.slotsInScope()
                  + " quarters of an hour, withheld "
                  + answer.slotsWithheld()
                  + ", left out at the edge "
                  + answer.legsAcrossEdge()
                  + "; scale for "
                  + answer.scaleFirstYear()
                  + " to "
                  + answer.scaleLastYear()
                  + checks(answer));
    }
  }

  private static String checks(MileageStatement answer) {
    return answer
        .checks()
        .map(
            m -> "; plausibility checks passed " + m.passed() + " of " + m.possible() + " possible")
        .orElse("");
  }

  private void print(int k, String code) {
    if (json.wanted()) {
      JsonLines.print(environment.out(), Map.of("run", k, "failure", code));
    } else {
      environment.out().println("run " + k + " failed: " + code);
    }
  }
}
