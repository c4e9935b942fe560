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
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.requester.ReceivedStatement;
import io.geowallet.desk.StatementTable;
import io.geowallet.programs.mileage.MileageStatement;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
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
      description = "Write the lines here; with several answers, give --run.")
  private @Nullable Path csv;

  DeskStatements(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (OpenDesk opened = OpenDesk.open(data, passphrase, environment)) {
      Contract chosen = contract.of(opened).contract();
      boolean simulated = chosen.offer().enclaves().acceptSimulation();
      for (ReceivedStatement each : opened.desk().statements(chosen.hash())) {
        Statement statement = each.statement();
        if (run == null || statement.k() == run) {
          show(statement, simulated);
        }
      }
      return ExitCode.DONE;
    }
  }

  private void show(Statement statement, boolean simulated) {
    if (statement.outcome() instanceof Outcome.Answered answered) {
      MileageStatement answer = MileageStatement.of(Answer.decode(answered.answer()));
      print(statement.k(), answer, simulated);
      if (csv != null) {
        UserFile.writeText(csv, StatementTable.csv(answer, simulated));
      }
    } else {
      Outcome.Failed failed = (Outcome.Failed) statement.outcome();
      print(statement.k(), failed.code().code());
    }
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
