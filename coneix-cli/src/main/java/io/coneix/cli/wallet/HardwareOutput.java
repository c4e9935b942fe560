package io.coneix.cli.wallet;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.policy.AcceptedCode;
import io.coneix.contract.offer.HardwareTerms;
import io.coneix.evidence.bytes.Bytes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an offer demands of hardware, as an object with the members of a policy file, so that it can
 * be given to {@code attest verify --policy} as it is. Stateless.
 */
final class HardwareOutput {
  private HardwareOutput() {}

  static Map<String, Object> object(HardwareTerms terms) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(
        "statuses", terms.policy().statuses().stream().map(TcbStatus::toString).sorted().toList());
    object.put("codes", terms.policy().codes().stream().map(HardwareOutput::code).toList());
    object.put("minTcbEvaluationDataNumber", terms.policy().minEvaluationDataNumber());
    return object;
  }

  private static Map<String, Object> code(AcceptedCode code) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (code instanceof AcceptedCode.Tdx tdx) {
      object.put("mrTd", tdx.mrTd().hex());
      object.put("rtmrs", tdx.rtmrs().stream().map(Bytes::hex).toList());
    } else if (code instanceof AcceptedCode.Sgx sgx) {
      object.put("mrEnclave", sgx.mrEnclave().hex());
    }
    object.put("advisories", code.advisories().stream().sorted().toList());
    return object;
  }
}
