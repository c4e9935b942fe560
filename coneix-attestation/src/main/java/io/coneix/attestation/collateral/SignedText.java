package io.coneix.attestation.collateral;

import io.coneix.attestation.json.JsonFields;
import io.coneix.evidence.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A text as Intel signed it, taken out of the answer that carried it, byte for byte. Immutable.
 *
 * <p>PCS API version 4, "Get TCB Info" and "Get Quoting Enclave Identity": an answer is one object
 * with two members, the signed object and {@code signature}; the signature is over the object's
 * text as it stands there, without what is around it.
 *
 * @param text the signed object's text
 * @param signature 64 bytes, r and s; not checked here
 */
public record SignedText(String text, Bytes signature) {
  private static final int SIGNATURE = 64;

  /**
   * Takes an answer apart.
   *
   * @param what the answer's name, for messages
   * @param member the signed object's name: {@code tcbInfo} or {@code enclaveIdentity}
   * @param body UTF-8
   * @throws io.coneix.attestation.json.MalformedJson with the field's name and offset
   */
  public static SignedText ofAnswer(String what, String member, Bytes body) {
    JsonFields in = JsonFields.of(what, body, Collateral.MAX_SIZE);
    in.only(Set.of(member, "signature"));
    in.object(member);
    // It was read strictly: UTF-8, and an object from here to its brace.
    String whole = new String(body.unsafeArray(), StandardCharsets.UTF_8);
    int from = in.at(member);
    return new SignedText(whole.substring(from, end(whole, from)), in.hex("signature", SIGNATURE));
  }

  /** Behind the brace that closes the one at {@code from}; braces inside texts do not count. */
  private static int end(String json, int from) {
    int depth = 0;
    boolean inText = false;
    int at = from;
    do {
      char c = json.charAt(at);
      if (inText) {
        if (c == '\\') {
          at++;
        } else if (c == '"') {
          inText = false;
        }
      } else if (c == '"') {
        inText = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      }
      at++;
    } while (depth > 0);
    return at;
  }
}
