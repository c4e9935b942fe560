package io.coneix.attestation.collateral;

import io.coneix.attestation.json.JsonFields;
import io.coneix.attestation.quote.TeeType;
import io.coneix.attestation.x509.Period;
import io.coneix.evidence.bytes.Bytes;
import java.util.List;

/**
 * Intel's identity of a quoting enclave, version 2.
 *
 * <p>PCS API version 4, "Get Quoting Enclave Identity", appendix B.
 *
 * @param teeType what the enclave makes quotes for: {@code QE} for SGX, {@code TD_QE} for TDX
 * @param period issueDate to nextUpdate
 * @param evaluationDataNumber which appraisal of Intel's it belongs to
 * @param miscSelect 4 bytes, the highest first
 * @param miscSelectMask 4 bytes, the highest first
 * @param attributes 16 bytes
 * @param attributesMask 16 bytes
 * @param mrSigner 32 bytes
 * @param isvProdId product number
 * @param levels from the newest down
 */
public record QeIdentity(
    TeeType teeType,
    Period period,
    int evaluationDataNumber,
    Bytes miscSelect,
    Bytes miscSelectMask,
    Bytes attributes,
    Bytes attributesMask,
    Bytes mrSigner,
    int isvProdId,
    List<IsvLevel> levels) {
  private static final String WHAT = "QE identity";
  private static final int VERSION = 2;
  private static final int MAX_PROD_ID = 65_535;

  /** Copies the list. */
  public QeIdentity {
    levels = List.copyOf(levels);
  }

  /**
   * Reads an identity without believing it: its signature is the caller's to check, before.
   *
   * @throws io.coneix.attestation.json.MalformedJson with the field's path and offset
   */
  public static QeIdentity decode(String text) {
    JsonFields in = JsonFields.of(WHAT, text);
    TcbInfo.constant(in, "version", VERSION);
    return new QeIdentity(
        teeType(in),
        new Period(in.date("issueDate"), in.date("nextUpdate")),
        in.number("tcbEvaluationDataNumber", Integer.MAX_VALUE),
        in.hex("miscselect", 4),
        in.hex("miscselectMask", 4),
        in.hex("attributes", 16),
        in.hex("attributesMask", 16),
        in.hex("mrsigner", 32),
        in.number("isvprodid", MAX_PROD_ID),
        IsvLevel.read(in));
  }

  private static TeeType teeType(JsonFields in) {
    return switch (in.text("id")) {
      case "QE" -> TeeType.SGX;
      case "TD_QE" -> TeeType.TDX;
      default -> throw in.malformed("id", "QE or TD_QE", "another text");
    };
  }
}
