package io.geowallet.wallet.live.tls;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.error.Impossible;
import io.coneix.holder.HolderContext;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The wallet's authority, made when it is first asked for and kept for good, and the certificate
 * for the address that was listened on last. Both lie sealed in the store, and come back with a
 * recovered wallet, so that phones go on trusting it. Thread-safe.
 */
public final class WalletTls {
  private static final int VERSION = 1;
  private static final int MOST_BYTES = 4_096;
  private static final Bytes AUTHORITY = RowKeys.of("phone-tls-authority");
  private static final Bytes SERVER = RowKeys.of("phone-tls-server");

  /** A certificate that ends sooner is made anew. */
  private static final Duration LEAST_LEFT = Duration.ofDays(30);

  private final HolderContext context;
  private final Table settings;
  private final LocalAuthority maker;

  /** Of a wallet. */
  public WalletTls(HolderContext context) {
    this.context = context;
    this.settings = context.store().table(TableId.SETTING);
    this.maker = new LocalAuthority(context.random());
  }

  /** What is compared with what the phone shows; the authority is made where there is none. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(authority().der());
  }

  /** The authority's certificate for a phone to install, as PEM (RFC 7468). */
  public String pem() {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    String body = lines.encodeToString(authority().der().toArray());
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }

  /** Of the certificate for one address; made anew where that is due. */
  Fingerprint serverFingerprint(InetAddress address) {
    return Fingerprint.of(server(authority(), address).der());
  }

  /**
   * The same as GPSLogger shows it, which asks nobody but trusts the server's own certificate. It
   * changes with the address, and once a year.
   */
  public Fingerprint serverSha1(InetAddress address) {
    return Fingerprint.sha1(server(authority(), address).der());
  }

  /** Server's side of TLS for one address of this machine. */
  public SSLContext context(InetAddress address) {
    KeyedCertificate authority = authority();
    KeyedCertificate server = server(authority, address);
    Certificate[] chain = {server.certificate(), authority.certificate()};
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry("wallet", server.key(), new char[0], chain);
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(keys, new char[0]);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(managers.getKeyManagers(), null, context.random());
      return tls;
    } catch (GeneralSecurityException | IOException e) {
      throw new Impossible("no TLS in this JDK", e);
    }
  }

  private KeyedCertificate authority() {
    return context
        .store()
        .transact(
            () -> {
              Optional<KeyedCertificate> kept = settings.get(AUTHORITY).map(WalletTls::decode);
              return kept.orElseGet(() -> keep(AUTHORITY, maker.found(now())));
            });
  }

  private KeyedCertificate server(KeyedCertificate authority, InetAddress address) {
    return context
        .store()
        .transact(
            () -> {
              Optional<KeyedCertificate> kept = settings.get(SERVER).map(WalletTls::decode);
              return kept.filter(k -> serves(k, authority, address))
                  .orElseGet(() -> keep(SERVER, maker.issue(authority, address, now())));
            });
  }

  private boolean serves(KeyedCertificate kept, KeyedCertificate authority, InetAddress address) {
    try {
      var certificate = kept.certificate();
      certificate.verify(authority.certificate().getPublicKey());
      Instant now = now();
      boolean same =
          certificate.getSubjectAlternativeNames().stream()
              .anyMatch(name -> address.getHostAddress().split("%", 2)[0].equals(name.get(1)));
      return same
          && certificate.getNotBefore().toInstant().isBefore(now)
          && certificate.getNotAfter().toInstant().isAfter(now.plus(LEAST_LEFT));
    } catch (GeneralSecurityException e) {
      return false; // of another authority: made anew
    }
  }

  private Instant now() {
    return context.clock().instant();
  }

  private KeyedCertificate keep(Bytes row, KeyedCertificate made) {
    settings.put(row, encode(made));
    return made;
  }

  static Bytes encode(KeyedCertificate kept) {
    Bytes key = Bytes.wrap(kept.privateKey().reveal(SecretAccess.FOR_SEALED_ENCODING));
    return Cbor.encode(
        CborValue.array(CborValue.of(VERSION), CborValue.of(key), CborValue.of(kept.der())));
  }

  static KeyedCertificate decode(Bytes encoded) {
    Fields fields = Cbor.fields("certificate for phones", encoded);
    fields.version(VERSION);
    Bytes key = fields.bytes("private key", 1, MOST_BYTES);
    Bytes der = fields.bytes("certificate", 1, MOST_BYTES);
    fields.end();
    return KeyedCertificate.of(key, der);
  }
}
