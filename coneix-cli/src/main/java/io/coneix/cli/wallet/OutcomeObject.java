package io.coneix.cli.wallet;

import io.coneix.contract.offer.Offer;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.statement.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** The outcome of a run as a JSON object: values by the names of the schema. Stateless. */
final class OutcomeObject {
  private OutcomeObject() {}

  static Map<String, Object> of(Offer offer, Outcome outcome) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (outcome instanceof Outcome.Answered answered) {
      AnswerSchema schema = offer.program().schema();
      Answer answer = Answer.decode(answered.answer());
      object.put("answer", AnswerSchema.named(schema.common(), answer.common()));
      object.put(
          "lines", answer.lines().stream().map(l -> AnswerSchema.named(schema.line(), l)).toList());
    } else if (outcome instanceof Outcome.Failed failed) {
      object.put("failure", failed.code().code());
    }
    return object;
  }
}
