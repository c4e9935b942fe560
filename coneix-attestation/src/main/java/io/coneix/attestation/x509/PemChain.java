package io.coneix.attestation.x509;

import io.coneix.evidence.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Certificates in PEM, one after the other, the leaf first and the root last.
 *
 * <p>Strict: what is read would be written again just so. Lines of 64 characters that end in LF;
 * the last LF may be missing, and one NUL may follow, as Intel's quoting library leaves it.
 * Stateless.
 */
public final class PemChain {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
  private static final String END = "-----END CERTIFICATE-----";
  private static final int LINE = 64;
  private static final int MOST = 16;

  private PemChain() {}

  /**
   * Reads exactly {@code count} certificates.
   *
   * @param what the chain's name, for messages
   * @throws MalformedPem where the text is not strict PEM, or holds another number
   */
  public static List<Certificate> read(String what, Bytes pem, int count) {
    String text = new String(pem.unsafeArray(), StandardCharsets.ISO_8859_1);
    List<Certificate> chain = new ArrayList<>();
    int at = 0;
    while (text.startsWith(BEGIN, at)) {
      int from = at + BEGIN.length();
      int to = text.indexOf(END, from);
      String field = "certificate " + (chain.size() + 1);
      if (to < 0) {
        throw new MalformedPem(what, field, at, END, "no such line");
      }
      if (chain.size() == count) {
        throw new MalformedPem(
            what, field, at, count + " certificates", atLeast(text, chain.size()));
      }
      Bytes der = decode(what, field, text.substring(from, to), from);
      chain.add(Certificate.decode(what + ", " + field, der));
      at = to + END.length();
      if (!text.startsWith("\n", at)) {
        break; // the last line may lack its LF
      }
      at++;
    }
    requireEnd(what, text, at);
    if (chain.size() != count) {
      String missing = "certificate " + (chain.size() + 1);
      throw new MalformedPem(what, missing, at, count + " certificates", "" + chain.size());
    }
    return List.copyOf(chain);
  }

  private static String atLeast(String text, int read) {
    int found = read;
    for (int at = text.lastIndexOf(BEGIN); at >= 0; at = text.lastIndexOf(BEGIN, at - 1)) {
      found++;
    }
    return found - read > MOST ? "more than " + MOST : "" + (found - read);
  }

  private static void requireEnd(String what, String text, int at) {
    String rest = text.substring(at);
    if (!rest.isEmpty() && !rest.equals("\0")) {
      throw new MalformedPem(
          what, "end", at, "a certificate or the end", rest.length() + " other bytes");
    }
  }

  private static Bytes decode(String what, String field, String body, int at) {
    try {
      byte[] der = Base64.getMimeDecoder().decode(body);
      String again = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der) + "\n";
      if (again.equals(body)) {
        return Bytes.wrap(der);
      }
    } catch (IllegalArgumentException e) {
      // Told below, as other text that is no base64.
    }
    throw new MalformedPem(what, field, at, "base64 in lines of " + LINE, "another text");
  }
}
