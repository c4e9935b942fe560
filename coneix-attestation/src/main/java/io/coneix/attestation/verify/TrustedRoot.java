package io.coneix.attestation.verify;

import io.coneix.attestation.x509.Certificate;
import io.coneix.evidence.bytes.Bytes;

/**
 * The root that all chains must end in, byte for byte. Immutable.
 *
 * @param certificate the root's own
 */
public record TrustedRoot(Certificate certificate) {
  /** Intel SGX Root CA, valid until 2049; SHA-256 44a0196b…b674d3. Profile, 1.3.1. */
  private static final String INTEL_SGX_ROOT_CA =
      "MIICjzCCAjSgAwIBAgIUImUM1lqdNInzg7SVUr9QGzknBqwwCgYIKoZIzj0EAwIwaDEaMBgGA1UEAwwR"
          + "SW50ZWwgU0dYIFJvb3QgQ0ExGjAYBgNVBAoMEUludGVsIENvcnBvcmF0aW9uMRQwEgYDVQQHDAtTYW50"
          + "YSBDbGFyYTELMAkGA1UECAwCQ0ExCzAJBgNVBAYTAlVTMB4XDTE4MDUyMTEwNDUxMFoXDTQ5MTIzMTIz"
          + "NTk1OVowaDEaMBgGA1UEAwwRSW50ZWwgU0dYIFJvb3QgQ0ExGjAYBgNVBAoMEUludGVsIENvcnBvcmF0"
          + "aW9uMRQwEgYDVQQHDAtTYW50YSBDbGFyYTELMAkGA1UECAwCQ0ExCzAJBgNVBAYTAlVTMFkwEwYHKoZI"
          + "zj0CAQYIKoZIzj0DAQcDQgAEC6nEwMDIYZOj/iPWsCzaEKi71OiOSLRFhWGjbnBVJfVnkY4u3IjkDYYL"
          + "0MxO4mqsyYjlBalTVYxFP2sJBK5zlKOBuzCBuDAfBgNVHSMEGDAWgBQiZQzWWp00ifODtJVSv1AbOScG"
          + "rDBSBgNVHR8ESzBJMEegRaBDhkFodHRwczovL2NlcnRpZmljYXRlcy50cnVzdGVkc2VydmljZXMuaW50"
          + "ZWwuY29tL0ludGVsU0dYUm9vdENBLmRlcjAdBgNVHQ4EFgQUImUM1lqdNInzg7SVUr9QGzknBqwwDgYD"
          + "VR0PAQH/BAQDAgEGMBIGA1UdEwEB/wQIMAYBAf8CAQEwCgYIKoZIzj0EAwIDSQAwRgIhAOW/5QkR+S9C"
          + "iSDcNoowLuPRLsWGf/Yi7GSX94BgwTwgAiEA4J0lrHoMs+Xo5o/sX6O9QWxHRAvZUGOdRQ7cvqRXaqI=";

  /** Decoded once: who asks for it gets the key with the multiples that quicken signatures. */
  private static final TrustedRoot INTEL_SGX = of(Bytes.fromBase64(INTEL_SGX_ROOT_CA));

  /** The root of all SGX and TDX machines; each time the same object. */
  public static TrustedRoot intelSgx() {
    return INTEL_SGX;
  }

  /**
   * Another root, for tests.
   *
   * @throws io.coneix.attestation.der.MalformedDer where that is no certificate
   */
  public static TrustedRoot of(Bytes der) {
    return new TrustedRoot(Certificate.decode("trusted root", der));
  }

  boolean is(Certificate other) {
    return certificate.der().equals(other.der());
  }
}
