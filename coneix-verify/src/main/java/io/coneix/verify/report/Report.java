package io.coneix.verify.report;

import io.coneix.verify.trust.JsonText;
import java.util.List;

/**
 * All checks of one bundle.
 *
 * @param kind {@code requester} or {@code holder}
 */
public record Report(String kind, List<Check> checks) {
  /** Copies the list; a report without checks would pass for nothing, and is refused. */
  public Report {
    checks = List.copyOf(checks);
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("report without checks");
    }
  }

  /** True where no check blocks: the answer is yes. */
  public boolean passes() {
    return checks.stream().noneMatch(Check::blocks);
  }

  /** {@code {"verdict","kind","checks":[{"id","result","expected","found"}]}} on one line. */
  public String toJson() {
    StringBuilder json = new StringBuilder("{\"verdict\":\"");
    json.append(passes() ? "pass" : "fail").append("\",\"kind\":").append(JsonText.quote(kind));
    json.append(",\"checks\":[");
    for (int i = 0; i < checks.size(); i++) {
      Check check = checks.get(i);
      json.append(i == 0 ? "{" : ",{");
      json.append("\"id\":").append(JsonText.quote(check.id()));
      json.append(",\"result\":").append(JsonText.quote(check.result().text()));
      json.append(",\"expected\":").append(JsonText.quote(check.expected()));
      json.append(",\"found\":").append(JsonText.quote(check.found())).append("}");
    }
    return json.append("]}").toString();
  }
}
