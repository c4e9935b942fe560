package io.coneix.cli.attest;

import io.coneix.attestation.quote.EnclaveReport;
import io.coneix.attestation.quote.QuoteBody;
import io.coneix.attestation.quote.TdReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a report under the names of Intel's documents, in lower case. Stateless. */
final class Measurements {
  private Measurements() {}

  /** All fields, in the order of the report. */
  static Map<String, Object> of(QuoteBody body) {
    return body instanceof TdReport td ? ofTd(td) : ofEnclave((EnclaveReport) body);
  }

  static Map<String, Object> ofEnclave(EnclaveReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("tee", "sgx");
    fields.put("cpu_svn", report.cpuSvn().hex());
    fields.put("misc_select", report.miscSelect().hex());
    fields.put("attributes", report.attributes().hex());
    fields.put("mr_enclave", report.mrEnclave().hex());
    fields.put("mr_signer", report.mrSigner().hex());
    fields.put("config_id", report.configId().hex());
    fields.put("isv_prod_id", report.isvProdId());
    fields.put("isv_svn", report.isvSvn());
    fields.put("config_svn", report.configSvn());
    fields.put("report_data", report.reportData().hex());
    return fields;
  }

  private static Map<String, Object> ofTd(TdReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("tee", "tdx");
    fields.put("tee_tcb_svn", report.teeTcbSvn().hex());
    fields.put("mr_seam", report.mrSeam().hex());
    fields.put("mr_signer_seam", report.mrSignerSeam().hex());
    fields.put("seam_attributes", report.seamAttributes().hex());
    fields.put("td_attributes", report.tdAttributes().hex());
    fields.put("xfam", report.xfam().hex());
    fields.put("mr_td", report.mrTd().hex());
    fields.put("mr_config_id", report.mrConfigId().hex());
    fields.put("mr_owner", report.mrOwner().hex());
    fields.put("mr_owner_config", report.mrOwnerConfig().hex());
    for (int i = 0; i < report.rtmrs().size(); i++) {
      fields.put("rtmr" + i, report.rtmrs().get(i).hex());
    }
    fields.put("report_data", report.reportData().hex());
    report
        .tdx15()
        .ifPresent(
            more -> {
              fields.put("tee_tcb_svn_2", more.teeTcbSvn2().hex());
              fields.put("mr_service_td", more.mrServiceTd().hex());
            });
    return fields;
  }
}
