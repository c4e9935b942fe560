package io.coneix.trust.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.authority.BadCertificate;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Validity;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.key.RootSecret;
import java.security.SecureRandom;
import java.util.Random;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  private static final Validity YEAR = new Validity(1_790_000_000L, 1_821_536_000L);
  private final SecureRandom random = new SecureRandom();
  private final Authority authority =
      new Authority("Test authority", RootSecret.generate(random), random);
  private final Ed25519PrivateKey company = Ed25519PrivateKey.of(SecretBytes.random(32, random));

  private Bytes request(String subject, Ed25519PrivateKey named, Ed25519PrivateKey signer)
      throws Exception {
    AlgorithmIdentifier ed25519 = new Ed25519ContentSigner(named).getAlgorithmIdentifier();
    SubjectPublicKeyInfo info =
        new SubjectPublicKeyInfo(ed25519, named.publicKey().encoded().toArray());
    PKCS10CertificationRequest request =
        new PKCS10CertificationRequestBuilder(new X500Name(subject), info)
            .build(new Ed25519ContentSigner(signer));
    return Bytes.of(request.getEncoded());
  }

  private CompanyCertificate issue() throws Exception {
    return authority.issue(
        CertificateRequest.decode(request("O=Société Example", company, company)), YEAR);
  }

  @Test
  void issuedCertificate_namesCompanyKeyAndValidity() throws Exception {
    CompanyCertificate certificate = issue();
    assertThat(certificate.company()).isEqualTo("Société Example");
    assertThat(certificate.publicKey()).isEqualTo(company.publicKey());
    assertThat(certificate.validity()).isEqualTo(YEAR);
    assertThat(certificate.isSignedBy(authority.publicKey())).isTrue();
    assertThat(certificate.isSignedBy(company.publicKey())).isFalse();
  }

  @Test
  void issuedCertificate_isReadByTheJdkToo() throws Exception {
    java.security.cert.X509Certificate read =
        (java.security.cert.X509Certificate)
            java.security.cert.CertificateFactory.getInstance("X.509")
                .generateCertificate(new java.io.ByteArrayInputStream(issue().der().toArray()));
    assertThat(read.getKeyUsage()[0]).isTrue();
    assertThat(read.getBasicConstraints()).isEqualTo(-1);
    assertThat(read.getIssuerX500Principal().getName()).isEqualTo("CN=Test authority");
  }

  @Test
  void T46_everyFlippedBitOfACertificate_isFound() throws Exception {
    Bytes good = issue().der();
    for (int bit = 0; bit < good.size() * 8; bit++) {
      byte[] changed = good.toArray();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      boolean accepted;
      try {
        accepted = CompanyCertificate.decode(Bytes.wrap(changed)).isSignedBy(authority.publicKey());
      } catch (UnusableInput e) {
        accepted = false;
      }
      assertThat(accepted).as("bit " + bit).isFalse();
    }
  }

  @Test
  void certificateWithTrailingByte_isRefused() throws Exception {
    Bytes longer = Bytes.concat(issue().der(), Bytes.of((byte) 0));
    assertThatThrownBy(() -> CompanyCertificate.decode(longer)).isInstanceOf(BadCertificate.class);
  }

  @Test
  void requestSignedByAnotherKey_isRefused() throws Exception {
    Ed25519PrivateKey other = Ed25519PrivateKey.of(SecretBytes.random(32, random));
    Bytes forged = request("O=Example", company, other);
    assertThatThrownBy(() -> CertificateRequest.decode(forged))
        .isInstanceOf(CertificateRequest.BadRequest.class)
        .hasMessageContaining("signature");
  }

  @Test
  void requestWithoutOrganization_isRefused() throws Exception {
    Bytes unnamed = request("CN=somebody", company, company);
    assertThatThrownBy(() -> CertificateRequest.decode(unnamed))
        .isInstanceOf(CertificateRequest.BadRequest.class)
        .hasMessageContaining("organization");
  }

  @Test
  void T44_damagedRequests_giveTheDeclaredFailureOnly() throws Exception {
    Bytes good = request("O=Example", company, company);
    long seed = Long.getLong("coneix.seed", 7L);
    System.out.println("AuthorityTest seed " + seed);
    Random seeded = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = good.toArray();
      changed[seeded.nextInt(changed.length)] = (byte) seeded.nextInt();
      Bytes damaged = Bytes.wrap(changed);
      if (!damaged.equals(good)) {
        assertThatThrownBy(() -> CertificateRequest.decode(damaged))
            .isInstanceOf(UnusableInput.class);
      }
    }
  }

  @Test
  void state_isReadBack() {
    AuthorityState state =
        AuthorityState.fresh("Test authority")
            .withHost("one", company.publicKey())
            .withoutHost("one")
            .withHost("one", authority.publicKey())
            .withRevoked(Bytes.of(new byte[32]))
            .withTable("scale", Bytes.utf8("signed"));
    AuthorityState read = AuthorityState.decode(state.encode());
    assertThat(read).isEqualTo(state);
    assertThat(read.platformList(YEAR).lists(authority.publicKey())).isTrue();
    assertThat(read.platformList(YEAR).lists(company.publicKey())).isFalse();
    assertThat(read.platformList(YEAR).revokes(Bytes.of(new byte[32]))).isTrue();
  }

  @Test
  void onePpidOrKeyUnderTwoNames_isRefused() {
    PlatformList.Machine first = new PlatformList.Machine("m", Bytes.fromHex("01".repeat(16)));
    AuthorityState state =
        AuthorityState.fresh("Test authority")
            .withHost("h", company.publicKey())
            .withMachine(first);
    assertThat(state.withMachine(first).withHost("h", company.publicKey())).isEqualTo(state);
    assertThatThrownBy(() -> state.withMachine(new PlatformList.Machine("n", first.ppid())))
        .isInstanceOf(AlreadyListed.class)
        .hasMessageContaining("'m'");
    assertThatThrownBy(
            () -> state.withMachine(new PlatformList.Machine("m", Bytes.wrap(new byte[16]))))
        .isInstanceOf(MachineNameTaken.class)
        .hasMessageContaining("01".repeat(16));
    assertThatThrownBy(() -> state.withHost("h", authority.publicKey()))
        .isInstanceOf(HostNameTaken.class)
        .hasMessageContaining(company.publicKey().encoded().hex());
    assertThatThrownBy(() -> state.withHost("i", company.publicKey()))
        .isInstanceOf(AlreadyListed.class);
    assertThat(
            state
                .withoutMachine("m")
                .withMachine(new PlatformList.Machine("n", first.ppid()))
                .machines())
        .extracting(PlatformList.Machine::name)
        .containsExactly("n");
  }

  @Test
  void hostOrMachineThatIsRevoked_isOnNoListFromThenOn() {
    AuthorityState state =
        AuthorityState.fresh("Test authority")
            .withHost("h", company.publicKey())
            .withMachine(new PlatformList.Machine("m", Bytes.fromHex("01".repeat(16))));
    AuthorityState without = state.withoutHost("h").withoutMachine("m");
    assertThat(without).isEqualTo(AuthorityState.fresh("Test authority"));
    assertThat(AuthorityState.decode(without.encode())).isEqualTo(without);
    assertThatThrownBy(() -> without.withoutHost("h")).isInstanceOf(NotListed.class);
    assertThatThrownBy(() -> without.withoutMachine("m")).isInstanceOf(NotListed.class);
  }

  @Test
  void hashThatIsRevokedTwice_isHeldOnce() {
    Bytes hash = Bytes.of(new byte[32]);
    AuthorityState state = AuthorityState.fresh("Test authority").withRevoked(hash);
    assertThat(state.withRevoked(hash)).isEqualTo(state);
  }

  @Test
  void stateWithMachines_isOfVersion2_andListsThem() {
    AuthorityState plain = AuthorityState.fresh("Test authority");
    AuthorityState state =
        plain.withMachine(new PlatformList.Machine("m", Bytes.fromHex("01".repeat(16))));
    assertThat(AuthorityState.decode(plain.encode())).isEqualTo(plain);
    assertThat(AuthorityState.decode(state.encode())).isEqualTo(state);
    assertThat(plain.encode().at(1)).isEqualTo(1);
    assertThat(state.encode().at(1)).isEqualTo(2);
    PlatformList list = state.platformList(YEAR);
    assertThat(list.ppids()).containsExactly(Bytes.fromHex("01".repeat(16)));
    assertThat(PlatformList.decode(list.encode())).isEqualTo(list);
  }
}
