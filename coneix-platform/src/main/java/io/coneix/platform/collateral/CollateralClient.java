package io.coneix.platform.collateral;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.collateral.SignedText;
import io.coneix.attestation.crl.Crl;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.client.Retries;
import io.coneix.evidence.error.UnusableInput;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

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
   * Fetches all pieces and verifies their signatures, and that they are of {@code id}.
   *
   * @param root {@link TrustedRoot#intelSgx()} but in tests
   * @throws CollateralServerFailed where a piece cannot be read: what a server says is its fault
   * @throws io.coneix.evidence.error.Failure as {@link #fetch} and {@link CollateralCheck#require}
   */
  public FetchedCollateral fetchVerified(CollateralId id, TrustedRoot root) {
    Collateral fetched = fetch(id);
    try {
      return new FetchedCollateral(fetched, CollateralCheck.require(fetched, id, root));
    } catch (UnusableInput e) {
      throw new CollateralServerFailed("collateral from " + server.host(), e);
    }
  }

  /**
   * Fetches all pieces. Nothing of them is believed: {@link CollateralCheck} is next.
   *
   * @throws UnknownCollateral where the server knows no such platform
   * @throws CollateralServerFailed where it gives anything else than collateral
   * @throws CollateralServerUnreachable where it gives no answer in time
   */
  Collateral fetch(CollateralId id) {
    CollateralAnswer pckCrl = get("PCK CRL", server.pckCrl(id), 2 * Crl.MAX_SIZE);
    CollateralAnswer rootCrl = get("root CA CRL", server.rootCaCrl(), 2 * Crl.MAX_SIZE);
    CollateralAnswer tcb = get("TCB info", server.tcbInfo(id), Collateral.MAX_SIZE);
    CollateralAnswer qe = get("QE identity", server.qeIdentity(id), Collateral.MAX_SIZE);
    SignedText tcbInfo = tcb.signed("TCB info", "tcbInfo");
    SignedText identity = qe.signed("QE identity", "enclaveIdentity");
    return new Collateral(
        pckCrl.chain(PCK_CRL_CHAIN),
        rootCrl.crl(),
        pckCrl.crl(),
        tcb.chain(TCB_INFO_CHAIN, OLD_TCB_INFO_CHAIN),
        tcbInfo.text(),
        tcbInfo.signature(),
        qe.chain(QE_IDENTITY_CHAIN),
        identity.text(),
        identity.signature());
  }

  private CollateralAnswer get(String what, URI address, int limit) {
    return transport.get(what, address, limit);
  }
}
