package io.coneix.cli.bench.attest;

import io.coneix.attestation.der.EcdsaSignature;
import io.coneix.attestation.der.P256Key;
import io.coneix.evidence.bytes.Bytes;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

/** ECDSA verifications over P-256 and nothing else: the least that a judgement has to do. */
final class RawRates {
  private static final int MESSAGE = 584;
  private static final int COORDINATE = 32;

  private final Bytes message;
  private final PublicKey key;
  private final Bytes signature;

  /** A signature of a message as long as a TDX report. */
  RawRates(SecureRandom random) {
    byte[] bytes = new byte[MESSAGE];
    random.nextBytes(bytes);
    message = Bytes.wrap(bytes);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      key = pair.getPublic();
      signature = sign(pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a JDK without P-256", e);
    }
  }

  private Bytes sign(PrivateKey signer) throws GeneralSecurityException {
    Signature engine = Signature.getInstance("SHA256withECDSAinP1363Format");
    engine.initSign(signer);
    engine.update(message.unsafeArray());
    return Bytes.wrap(engine.sign());
  }

  /** By the JDK. */
  double jdkPerSecond() {
    return Rate.perSecond(this::verifyByJdk);
  }

  private void verifyByJdk() {
    try {
      Signature engine = Signature.getInstance("SHA256withECDSAinP1363Format");
      engine.initVerify(key);
      engine.update(message.unsafeArray());
      require(engine.verify(signature.unsafeArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a JDK without P-256", e);
    }
  }

  /** By Bouncy Castle, as the attestation library uses it. */
  double bouncyCastlePerSecond() {
    P256Key own = P256Key.of(coordinates((ECPublicKey) key)).orElseThrow();
    return Rate.perSecond(() -> require(own.verifies(message, EcdsaSignature.ofRaw(signature))));
  }

  private static Bytes coordinates(ECPublicKey key) {
    return Bytes.concat(
        fixed(key.getW().getAffineX().toByteArray()), fixed(key.getW().getAffineY().toByteArray()));
  }

  private static Bytes fixed(byte[] number) {
    byte[] all = new byte[COORDINATE];
    int size = Math.min(number.length, COORDINATE);
    System.arraycopy(number, number.length - size, all, COORDINATE - size, size);
    return Bytes.wrap(all);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("a good signature does not verify");
    }
  }
}
