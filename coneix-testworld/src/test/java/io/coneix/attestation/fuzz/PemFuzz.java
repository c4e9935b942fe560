package io.coneix.attestation.fuzz;

import io.coneix.attestation.x509.Certificate;
import io.coneix.attestation.x509.PemChain;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.dcap.CertificateSketch;
import java.util.stream.Collectors;

/** Jazzer target: chains of certificates in PEM, with the same bytes after writing. */
public final class PemFuzz {
  /** As many as a collateral's issuer chain holds, and as a quote holds. */
  private static final int[] COUNTS = {2, 3};

  private PemFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    for (int count : COUNTS) {
      Target.read(data, bytes -> read(bytes, count));
    }
  }

  private static void read(Bytes bytes, int count) {
    String written =
        PemChain.read("fuzz", bytes, count).stream()
            .map(Certificate::der)
            .map(der -> CertificateSketch.pem(der.toArray()))
            .collect(Collectors.joining());
    Target.requireSame(withPlainEnd(bytes), Bytes.utf8(written));
  }

  /** The end may be written in four ways: with or without its LF, with or without one NUL. */
  private static Bytes withPlainEnd(Bytes bytes) {
    boolean nul = bytes.at(bytes.size() - 1) == 0;
    Bytes text = nul ? bytes.slice(0, bytes.size() - 1) : bytes;
    boolean lf = text.at(text.size() - 1) == '\n';
    return lf ? text : Bytes.concat(text, Bytes.of((byte) '\n'));
  }
}
