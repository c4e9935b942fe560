package io.coneix.platform.collateral;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.collateral.SignedText;
import io.coneix.attestation.crl.Crl;
import io.coneix.client.Retries;
import io.coneix.evidence.bytes.Bytes;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Fetches collateral from Intel's PCS, or from a PCCS, with version 4 of their API. Thread-safe.
 *
 * <p>Intel, "PCS API version 4" and "Design Guide for Intel SGX Provisioning Certificate Caching
 * Service": issuer chains are in the answers' heads, as PEM with percent-encoding. A PCCS differs
 * in this: its revocation lists are hexadecimal text, and those before version 4 call one header
 * {@code SGX-TCB-Info-Issuer-Chain}.
 */
public final class CollateralClient {
  /** Four tries of 20 s at most, some two seconds where connections are refused at once. */
  public static final Retries RETRIES =
      new Retries(4, Duration.ofMillis(250), Duration.ofSeconds(20));

  private static final String PCK_CRL_CHAIN = "SGX-PCK-CRL-Issuer-Chain";
  private static final String TCB_INFO_CHAIN = "TCB-Info-Issuer-Chain";
  private static final String OLD_TCB_INFO_CHAIN = "SGX-TCB-Info-Issuer-Chain";
  private static final String QE_IDENTITY_CHAIN = "SGX-Enclave-Identity-Issuer-Chain";
  private static final int MAX_CHAIN = 32_768;
  private static final int DER_SEQUENCE = 0x30;

  private final CollateralServer server;
  private final CollateralTransport transport;

  /**
   * A client of one server.
   *
   * @param http follows no redirects, best
   */
  public CollateralClient(CollateralServer server, HttpClient http, Retries retries) {
    this.server = server;
    this.transport = new CollateralTransport(http, retries);
  }

  /**
   * Fetches all pieces. Nothing of them is believed: {@link CollateralCheck} is next.
   *
   * @throws UnknownCollateral where the server knows no such platform
   * @throws CollateralServerFailed where it gives anything else than collateral
   * @throws CollateralServerUnreachable where it gives no answer in time
   * @throws io.coneix.attestation.json.MalformedJson where an answer is no strict JSON
   */
  public Collateral fetch(CollateralId id) {
    HttpResponse<byte[]> pckCrl = get("PCK CRL", server.pckCrl(id), 2 * Crl.MAX_SIZE);
    HttpResponse<byte[]> rootCrl = get("root CA CRL", server.rootCaCrl(), 2 * Crl.MAX_SIZE);
    HttpResponse<byte[]> tcb = get("TCB info", server.tcbInfo(id), Collateral.MAX_SIZE);
    HttpResponse<byte[]> qe = get("QE identity", server.qeIdentity(id), Collateral.MAX_SIZE);
    SignedText tcbInfo = SignedText.ofAnswer("TCB info", "tcbInfo", Bytes.wrap(tcb.body()));
    SignedText identity =
        SignedText.ofAnswer("QE identity", "enclaveIdentity", Bytes.wrap(qe.body()));
    return new Collateral(
        chain(pckCrl, PCK_CRL_CHAIN),
        crl("root CA CRL", rootCrl),
        crl("PCK CRL", pckCrl),
        chain(tcb, TCB_INFO_CHAIN, OLD_TCB_INFO_CHAIN),
        tcbInfo.text(),
        tcbInfo.signature(),
        chain(qe, QE_IDENTITY_CHAIN),
        identity.text(),
        identity.signature());
  }

  private HttpResponse<byte[]> get(String what, URI address, int limit) {
    return transport.get(what, address, limit);
  }

  private static String chain(HttpResponse<byte[]> answer, String... names) {
    for (String name : names) {
      List<String> values = answer.headers().allValues(name);
      if (values.size() == 1 && values.get(0).length() <= MAX_CHAIN) {
        return percentDecoded(name, values.get(0));
      }
      if (!values.isEmpty()) {
        throw new CollateralServerFailed("header " + name, "several values, or a long one");
      }
    }
    throw new CollateralServerFailed("header " + names[0], "none");
  }

  /** RFC 3986: a plus is a plus, and base64 has some; URLDecoder alone would make it a space. */
  private static String percentDecoded(String name, String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      throw new CollateralServerFailed("header " + name, "no percent-encoding");
    }
  }

  /** DER, or its hexadecimal digits: the first byte tells which, 0x30 or the digit 3. */
  private static Bytes crl(String what, HttpResponse<byte[]> answer) {
    byte[] body = answer.body();
    if (body.length > 0 && body[0] == DER_SEQUENCE) {
      return Bytes.wrap(body);
    }
    try {
      Bytes der = Bytes.fromHex(new String(body, StandardCharsets.US_ASCII).strip());
      if (der.size() > 0) {
        return der;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new CollateralServerFailed(what, "neither DER nor hexadecimal digits");
  }
}
