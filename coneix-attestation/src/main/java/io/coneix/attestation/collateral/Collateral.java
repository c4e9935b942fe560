package io.coneix.attestation.collateral;

import io.coneix.attestation.crl.Crl;
import io.coneix.attestation.json.JsonFields;
import io.coneix.evidence.bytes.Bytes;
import java.util.Set;

/**
 * What Intel's PCS hands out for one kind of platform, as received: nothing in it is believed yet.
 * Immutable.
 *
 * <p>The names are those of Intel's {@code sgx_ql_qve_collateral_t}, with the signatures apart from
 * what they sign.
 *
 * @param pckCrlIssuerChain PEM: PCK CA, root
 * @param rootCaCrl DER
 * @param pckCrl DER
 * @param tcbInfoIssuerChain PEM: TCB signing, root
 * @param tcbInfo the signed text, exactly
 * @param tcbInfoSignature 64 bytes, r and s
 * @param qeIdentityIssuerChain PEM: TCB signing, root
 * @param qeIdentity the signed text, exactly
 * @param qeIdentitySignature 64 bytes, r and s
 */
public record Collateral(
    String pckCrlIssuerChain,
    Bytes rootCaCrl,
    Bytes pckCrl,
    String tcbInfoIssuerChain,
    String tcbInfo,
    Bytes tcbInfoSignature,
    String qeIdentityIssuerChain,
    String qeIdentity,
    Bytes qeIdentitySignature) {
  /** Some 20,000 bytes are usual. */
  public static final int MAX_SIZE = 1 << 20;

  private static final String WHAT = "collateral";
  private static final int SIGNATURE = 64;
  private static final Set<String> NAMES =
      Set.of(
          "pck_crl_issuer_chain",
          "root_ca_crl",
          "pck_crl",
          "tcb_info_issuer_chain",
          "tcb_info",
          "tcb_info_signature",
          "qe_identity_issuer_chain",
          "qe_identity",
          "qe_identity_signature");

  /** Refuses signatures of another size. */
  public Collateral {
    if (tcbInfoSignature.size() != SIGNATURE || qeIdentitySignature.size() != SIGNATURE) {
      throw new IllegalArgumentException("a signature of another size");
    }
  }

  /**
   * Reads a collateral file: one JSON object of nine texts, byte strings in hexadecimal.
   *
   * @throws io.coneix.attestation.json.MalformedJson with the field's name and offset
   */
  public static Collateral fromJson(Bytes json) {
    JsonFields in = JsonFields.of(WHAT, json, MAX_SIZE);
    in.only(NAMES);
    return new Collateral(
        in.text("pck_crl_issuer_chain"),
        in.hex("root_ca_crl", 1, Crl.MAX_SIZE),
        in.hex("pck_crl", 1, Crl.MAX_SIZE),
        in.text("tcb_info_issuer_chain"),
        in.text("tcb_info"),
        in.hex("tcb_info_signature", SIGNATURE),
        in.text("qe_identity_issuer_chain"),
        in.text("qe_identity"),
        in.hex("qe_identity_signature", SIGNATURE));
  }

  /** Writes the file that {@link #fromJson} reads. */
  public Bytes toJson() {
    StringBuilder out = new StringBuilder("{");
    member(out, "pck_crl_issuer_chain", pckCrlIssuerChain);
    member(out, "root_ca_crl", rootCaCrl.hex());
    member(out, "pck_crl", pckCrl.hex());
    member(out, "tcb_info_issuer_chain", tcbInfoIssuerChain);
    member(out, "tcb_info", tcbInfo);
    member(out, "tcb_info_signature", tcbInfoSignature.hex());
    member(out, "qe_identity_issuer_chain", qeIdentityIssuerChain);
    member(out, "qe_identity", qeIdentity);
    member(out, "qe_identity_signature", qeIdentitySignature.hex());
    out.setLength(out.length() - 1); // the last comma
    return Bytes.utf8(out.append("\n}\n").toString());
  }

  private static void member(StringBuilder out, String name, String text) {
    out.append("\n \"").append(name).append("\": \"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append("\",");
  }
}
