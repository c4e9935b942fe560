package io.coneix.platform.collateral;

import io.coneix.attestation.collateral.SignedText;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One answer of a server, whose failures name piece and server. Immutable.
 *
 * @param where piece and host
 */
record CollateralAnswer(String where, HttpHeaders headers, Bytes body) {
  private static final int MAX_CHAIN = 32_768;
  private static final int DER_SEQUENCE = 0x30;

  /** The first header of these that is there: PEM with percent-encoding. */
  String chain(String... names) {
    for (String name : names) {
      List<String> values = headers.allValues(name);
      if (values.size() == 1 && values.get(0).length() <= MAX_CHAIN) {
        return percentDecoded(name, values.get(0));
      }
      if (!values.isEmpty()) {
        throw failed("one header " + name, "several values, or a long one");
      }
    }
    throw failed("a header " + names[0], "none");
  }

  /** RFC 3986: a plus is a plus, and base64 has some; URLDecoder alone would make it a space. */
  private String percentDecoded(String name, String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      throw failed("percent-encoding in header " + name, "another text");
    }
  }

  /** DER, or its hexadecimal digits: the first byte tells which, 0x30 or the digit 3. */
  Bytes crl() {
    if (body.size() > 0 && body.at(0) == DER_SEQUENCE) {
      return body;
    }
    try {
      Bytes der = Bytes.fromHex(new String(body.unsafeArray(), StandardCharsets.US_ASCII).strip());
      if (der.size() > 0) {
        return der;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw failed("DER or hexadecimal digits", "another text of " + body.size() + " bytes");
  }

  /** The signed object's text and its signature. */
  SignedText signed(String what, String member) {
    try {
      return SignedText.ofAnswer(what, member, body);
    } catch (UnusableInput e) {
      throw new CollateralServerFailed(where, e);
    }
  }

  private CollateralServerFailed failed(String expected, String found) {
    return new CollateralServerFailed(where, expected, found);
  }
}
