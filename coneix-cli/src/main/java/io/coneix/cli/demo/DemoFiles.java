package io.coneix.cli.demo;

import io.coneix.cli.demo.month.Truth;
import io.coneix.cli.demo.month.TruthJson;
import io.coneix.cli.demo.town.OsmXml;
import io.coneix.cli.demo.town.Town;
import io.coneix.cli.json.JsonLines;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.cli.role.UserFile;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.verify.trust.Trust;
import io.geowallet.desk.StatementTable;
import io.geowallet.programs.mileage.MileageStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what the demo leaves behind. */
final class DemoFiles {
  private static final long MM_PER_HM = 100_000;
  private static final String NOTE =
      """
      These files were made by 'coneix demo'. The town and the month are invented; clock, authority
      and enclave are the demo's own: the enclave is simulated and proves nothing about hardware,
      and the time of each entry is the log's own word, which nobody else has confirmed.

      trust.json        whom the demo's verifier believes
      requester.bundle  what the company can show to others
      holder.bundle     what the employee can show to others, with all data of the month
      statement.csv     the statement's lines; its total says "simulated", for the enclave was
      summary.json      its sums
      truth.json        what really happened in the invented month
      town.osm          the invented town, as OpenStreetMap would have it

      coneix verify requester.bundle --trust trust.json --allow-simulation
      """;

  private final Path directory;

  /** Writes into {@code directory}, which is made where it is missing. */
  DemoFiles(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UnreadableFile(directory, "a directory that can be made", "none");
    }
  }

  void write(Trust trust, Truth truth) {
    UserFile.writeText(directory.resolve("README.txt"), NOTE);
    UserFile.writeText(directory.resolve("trust.json"), trust.toJson());
    UserFile.writeText(directory.resolve("truth.json"), TruthJson.text(truth));
  }

  void write(Town town) {
    UserFile.writeText(map(), OsmXml.text(town.map()));
  }

  /** The town's map, once it is written. */
  Path map() {
    return directory.resolve("town.osm");
  }

  void write(Bundle requester, Bundle holder) {
    UserFile.write(directory.resolve("requester.bundle"), requester.encode());
    UserFile.write(directory.resolve("holder.bundle"), holder.encode());
  }

  /** Writes lines and sums; returns the sums. */
  Map<String, Object> write(Statement statement, Contract contract) {
    MileageStatement answer = answer(statement);
    // THREATS, T30: both files say so, by the contract.
    boolean simulated = contract.offer().enclaves().acceptSimulation();
    UserFile.writeText(directory.resolve("statement.csv"), StatementTable.csv(answer, simulated));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("contract", contract.hash().hex());
    summary.put("run", statement.k());
    summary.put("business_mm", answer.distanceHm() * MM_PER_HM);
    summary.put("amount_cents", answer.amountCents());
    summary.put("coverage_slots", answer.slotsCovered());
    summary.put("slots", answer.slotsInScope());
    summary.put("grades", StatementTable.millimetresByGrade(answer.lines()));
    summary.put("simulated", simulated);
    UserFile.writeText(directory.resolve("summary.json"), JsonLines.text(summary) + "\n");
    return summary;
  }

  /**
   * The statement's answer.
   *
   * @throws DemoFailed where it is a failure
   */
  static MileageStatement answer(Statement statement) {
    if (statement.outcome() instanceof Outcome.Answered answered) {
      return MileageStatement.of(Answer.decode(answered.answer()));
    }
    throw new DemoFailed(((Outcome.Failed) statement.outcome()).code().code());
  }
}
