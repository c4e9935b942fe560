package io.geowallet.wallet.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.http.ListenAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.util.Date;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The listener with TLS, and who looks on. */
@Timeout(60)
class ProtectedListenerTest {
  private static final long NOW = 1_790_776_805L;

  @TempDir private Path directory;
  private LiveScene phone;

  @BeforeEach
  void start() {
    phone =
        new LiveScene(directory.resolve("w"), LiveScene.LIMITS, ListenAddress.lan("127.0.0.1", 0));
  }

  @AfterEach
  void stop() {
    phone.close();
  }

  /** A phone that trusts one certificate, at the time of the wallet's clock. */
  private SSLContext trusting(String pem) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
    trusted.setCertificateEntry(
        "wallet",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes)));
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, new X509CertSelector());
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(phone.scene().clock().instant()));
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(new CertPathTrustManagerParameters(parameters));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private String post(Socket socket) throws IOException {
    String body = LiveScene.location(NOW, "48.1500001", "2.0000001");
    String request =
        "POST /pub HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
            + LiveScene.basic("phone", phone.token())
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  private String postSecurely(SSLContext context, int port) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      return post(socket);
    }
  }

  @Test
  void T38_phoneThatPinsTheCertificate_delivers() throws Exception {
    String reply = postSecurely(trusting(phone.live().tls().pem()), phone.address().port());
    assertThat(reply).startsWith("HTTP/1.1 200").endsWith("[]");
    assertThat(phone.drafts()).hasSize(1);
    assertThat(phone.live().banners()).noneMatch(b -> b.key().equals("banner.lan"));
    assertThat(phone.address().base()).startsWith("https://127.0.0.1:");
  }

  @Test
  void T38_anotherWalletsCertificate_isRefusedByThePhone() throws Exception {
    try (LiveScene other = new LiveScene(directory.resolve("other"))) {
      // Both scenes' randomness begins alike.
      other.add("tablet", PhoneClient.OVERLAND);
      SSLContext context = trusting(other.live().tls().pem());
      assertThatThrownBy(() -> postSecurely(context, phone.address().port()))
          .isInstanceOf(SSLException.class);
      assertThat(phone.drafts()).isEmpty();
    }
  }

  @Test
  void T38_sniffer_seesNeitherPositionNorToken() throws Exception {
    try (Sniffer sniffer = new Sniffer(phone.address().port())) {
      String reply = postSecurely(trusting(phone.live().tls().pem()), sniffer.port());
      assertThat(reply).startsWith("HTTP/1.1 200");
      String seen = sniffer.seen();
      assertThat(seen).hasSizeGreaterThan(500).doesNotContain("48.15", "POST", "Authorization");
      assertThat(seen).doesNotContain(LiveScene.basic("phone", phone.token()));
    }
  }

  @Test
  void T38_requestInTheClear_getsNothingFromAProtectedListener() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", phone.address().port())) {
      assertThat(post(socket)).doesNotContain("200", "[]");
    } catch (IOException e) {
      assertThat(e).isNotNull(); // cut off, as it should be
    }
    assertThat(phone.drafts()).isEmpty();
  }
}
