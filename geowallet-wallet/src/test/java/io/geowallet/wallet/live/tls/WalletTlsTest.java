package io.geowallet.wallet.live.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.testkit.SeededRandom;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.http.UnusableAddress;
import io.geowallet.wallet.testing.WalletScene;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The authority that phones pin, and what it can vouch for. */
class WalletTlsTest {
  private static final Instant NOW = Instant.parse("2026-09-30T14:00:00Z");

  @TempDir private Path directory;

  @Test
  void T38_authority_isMadeOnceAndStaysThroughRestarts() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      WalletTls tls = new WalletTls(scene.wallet().holder().context());
      Fingerprint fingerprint = tls.fingerprint();
      assertThat(fingerprint.text()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
      String pem = tls.pem();
      assertThat(pem).startsWith("-----BEGIN CERTIFICATE-----\n").endsWith("-----\n");
      scene.clock().set(NOW.plus(Duration.ofDays(400)).toEpochMilli());
      WalletTls again = new WalletTls(scene.open().holder().context());
      assertThat(again.fingerprint()).isEqualTo(fingerprint);
      assertThat(again.pem()).isEqualTo(pem);
      assertThat(pem).doesNotContain("PRIVATE");
    }
  }

  @Test
  void T38_keys_lieSealedInTheStore() throws Exception {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      var tls = new WalletTls(scene.wallet().holder().context());
      tls.context(InetAddress.getByName("192.168.1.20"));
      scene.wallet().close();
      byte[] store = Files.readAllBytes(directory.resolve("w/wallet.db"));
      assertThat(new String(store, StandardCharsets.ISO_8859_1)).doesNotContain("GeoWallet: my");
      scene.open();
    }
  }

  @Test
  void server_isVouchedForByTheAuthority() throws Exception {
    LocalAuthority maker = new LocalAuthority(new SeededRandom(3));
    KeyedCertificate authority = maker.found(NOW);
    KeyedCertificate server = maker.issue(authority, InetAddress.getByName("192.168.1.20"), NOW);
    validate(authority, server);
    assertThat(server.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    Duration lasts =
        Duration.between(
            server.certificate().getNotBefore().toInstant(),
            server.certificate().getNotAfter().toInstant());
    assertThat(lasts).isLessThanOrEqualTo(Duration.ofDays(398));
    assertThat(authority.toString()).doesNotContain("PrivateKey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "2001:db8::1", "172.32.0.1", "100.128.0.1"})
  void T38_publicAddress_cannotBeVouchedFor(String address) throws Exception {
    LocalAuthority maker = new LocalAuthority(new SeededRandom(3));
    KeyedCertificate root = maker.found(NOW);
    KeyedCertificate server = maker.issue(root, InetAddress.getByName(address), NOW);
    assertThatThrownBy(() -> validate(root, server))
        .isInstanceOf(NameConstraintValidatorException.class);
    assertThatThrownBy(() -> ListenAddress.lan(address, 1)).isInstanceOf(UnusableAddress.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.9.9",
        "192.168.1.20",
        "169.254.3.3",
        "100.64.0.1",
        "fd00::1",
        "fe80::1",
        "::1"
      })
  void privateAddress_isListenedOnWithTls(String address) throws Exception {
    ListenAddress lan = ListenAddress.lan(address, 8_083);
    assertThat(lan.isProtected()).isTrue();
    assertThat(lan.link()).startsWith("https://").endsWith(":8083/pub");
    LocalAuthority maker = new LocalAuthority(new SeededRandom(3));
    KeyedCertificate root = maker.found(NOW);
    validate(root, maker.issue(root, lan.host(), NOW));
  }

  /** As phones do, by RFC 5280; the JDK leaves out the constraints of an authority it trusts. */
  private static void validate(KeyedCertificate root, KeyedCertificate server) throws Exception {
    CertPath path =
        CertificateFactory.getInstance("X.509").generateCertPath(List.of(server.certificate()));
    PKIXParameters parameters =
        new PKIXParameters(Set.of(new TrustAnchor(root.certificate(), null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(NOW));
    CertPathValidator.getInstance("PKIX").validate(path, parameters);
    PKIXNameConstraintValidator names = constraints(root);
    Extensions extensions =
        new X509CertificateHolder(server.certificate().getEncoded()).getExtensions();
    for (GeneralName name :
        GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName).getNames()) {
      names.checkPermitted(name);
      names.checkExcluded(name);
    }
  }

  private static PKIXNameConstraintValidator constraints(KeyedCertificate root) throws Exception {
    NameConstraints constraints = nameConstraints(root);
    PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
    validator.intersectPermittedSubtree(constraints.getPermittedSubtrees());
    for (GeneralSubtree excluded : constraints.getExcludedSubtrees()) {
      validator.addExcludedSubtree(excluded);
    }
    return validator;
  }

  private static NameConstraints nameConstraints(KeyedCertificate root) throws Exception {
    Extension extension =
        new X509CertificateHolder(root.certificate().getEncoded())
            .getExtension(Extension.nameConstraints);
    assertThat(extension.isCritical()).isTrue();
    return NameConstraints.getInstance(extension.getParsedValue());
  }

  @Test
  void T38_noNameOfThePublicNetwork_canBeVouchedFor() throws Exception {
    KeyedCertificate root = new LocalAuthority(new SeededRandom(3)).found(NOW);
    // An empty name stands for all names below it (RFC 5280, 4.2.1.10); OpenSSL reads it so too.
    assertThat(nameConstraints(root).getExcludedSubtrees())
        .containsExactly(new GeneralSubtree(new GeneralName(GeneralName.dNSName, "")));
  }

  @Test
  void certificateForAnotherAddressOrNearItsEnd_isMadeAnew() throws Exception {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      WalletTls tls = new WalletTls(scene.wallet().holder().context());
      InetAddress home = InetAddress.getByName("192.168.1.20");
      String first = tls.serverFingerprint(home).text();
      assertThat(tls.serverFingerprint(home).text()).isEqualTo(first);
      String sha1 = tls.serverSha1(home).text();
      assertThat(sha1).matches("[0-9a-f]{40}").isEqualTo(tls.serverSha1(home).text());
      scene.clock().set(NOW.plus(Duration.ofDays(380)).toEpochMilli());
      String later = tls.serverFingerprint(home).text();
      assertThat(later).isNotEqualTo(first);
      assertThat(tls.serverSha1(home).text()).isNotEqualTo(sha1);
      String other = tls.serverFingerprint(InetAddress.getByName("fd00::7")).text();
      assertThat(other).isNotEqualTo(later);
      assertThat(tls.serverFingerprint(InetAddress.getByName("fd00::7")).text()).isEqualTo(other);
    }
  }

  @Test
  void keptCertificate_isReadAsItWasWritten() {
    LocalAuthority maker = new LocalAuthority(new SeededRandom(3));
    var encoded = WalletTls.encode(maker.found(NOW));
    assertThat(WalletTls.encode(WalletTls.decode(encoded))).isEqualTo(encoded);
  }
}
