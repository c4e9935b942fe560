package io.coneix.cli.attest;

import io.coneix.attestation.quote.EnclaveReport;
import io.coneix.attestation.quote.QuoteBody;
import io.coneix.attestation.quote.TdReport;
import io.coneix.evidence.bytes.Bytes;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a report under the names that policies use too. Stateless. */
final class Measurements {
  private Measurements() {}

  /** All fields, in the order of the report. */
  static Map<String, Object> of(QuoteBody body) {
    return body instanceof TdReport td ? ofTd(td) : ofEnclave((EnclaveReport) body);
  }

  static Map<String, Object> ofEnclave(EnclaveReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("tee", "sgx");
    fields.put("cpuSvn", report.cpuSvn().hex());
    fields.put("miscSelect", report.miscSelect().hex());
    fields.put("attributes", report.attributes().hex());
    fields.put("mrEnclave", report.mrEnclave().hex());
    fields.put("mrSigner", report.mrSigner().hex());
    fields.put("configId", report.configId().hex());
    fields.put("isvProdId", report.isvProdId());
    fields.put("isvSvn", report.isvSvn());
    fields.put("configSvn", report.configSvn());
    fields.put("reportData", report.reportData().hex());
    return fields;
  }

  private static Map<String, Object> ofTd(TdReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("tee", "tdx");
    fields.put("teeTcbSvn", report.teeTcbSvn().hex());
    fields.put("mrSeam", report.mrSeam().hex());
    fields.put("mrSignerSeam", report.mrSignerSeam().hex());
    fields.put("seamAttributes", report.seamAttributes().hex());
    fields.put("tdAttributes", report.tdAttributes().hex());
    fields.put("xfam", report.xfam().hex());
    fields.put("mrTd", report.mrTd().hex());
    fields.put("mrConfigId", report.mrConfigId().hex());
    fields.put("mrOwner", report.mrOwner().hex());
    fields.put("mrOwnerConfig", report.mrOwnerConfig().hex());
    fields.put("rtmrs", report.rtmrs().stream().map(Bytes::hex).toList());
    fields.put("reportData", report.reportData().hex());
    report
        .tdx15()
        .ifPresent(
            more -> {
              fields.put("teeTcbSvn2", more.teeTcbSvn2().hex());
              fields.put("mrServiceTd", more.mrServiceTd().hex());
            });
    return fields;
  }
}
