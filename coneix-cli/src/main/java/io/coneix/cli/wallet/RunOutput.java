package io.coneix.cli.wallet;

import io.coneix.contract.statement.Statement;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.geowallet.wallet.terms.Language;
import io.geowallet.wallet.terms.StatementText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run with its statement, as lines or object. Stateless. */
final class RunOutput {
  private RunOutput() {}

  static Map<String, Object> object(HeldContract held, HeldRun run, Statement said) {
    Map<String, Object> object = OutcomeObject.of(held.offer(), said.outcome());
    object.put("contract", held.offerHash().hex());
    object.put("run", run.k());
    object.put("period", run.periodIndex());
    object.put("input_digest", run.digest().hex());
    return object;
  }

  static List<String> lines(HeldContract held, HeldRun run, Statement said, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(language.pick("Run ", "Calcul ") + run.k());
    lines.addAll(new StatementText(language).lines(held.offer(), said.outcome()));
    if (held.offer().enclaves().acceptSimulation()) {
      lines.add(
          language.pick(
              "The enclave was simulated: no hardware stands behind this statement.",
              "L'enclave était simulée : aucun matériel ne garantit ce relevé."));
    }
    return lines;
  }
}
