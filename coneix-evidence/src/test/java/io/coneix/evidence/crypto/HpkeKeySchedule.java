package io.coneix.evidence.crypto;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import java.nio.ByteBuffer;

/** RFC 9180, section 5.1, base mode with HKDF-SHA256, written out: the judge of the library. */
record HpkeKeySchedule(SecretBytes key, SecretBytes nonce) {
  private static final int NONCE_SIZE = 12;
  private static final int KDF_HKDF_SHA256 = 1;

  static HpkeKeySchedule base(int kem, int aead, int keySize, SecretBytes shared, Bytes info) {
    Bytes suite = Bytes.concat(Bytes.utf8("HPKE"), i2osp(kem), i2osp(KDF_HKDF_SHA256), i2osp(aead));
    SecretBytes empty = SecretBytes.wrap(new byte[0]);
    SecretBytes pskIdHash = extract(suite, Bytes.EMPTY, "psk_id_hash", empty);
    SecretBytes infoHash = extract(suite, Bytes.EMPTY, "info_hash", secret(info));
    Bytes context = Bytes.concat(Bytes.of((byte) 0), plain(pskIdHash), plain(infoHash));
    SecretBytes secret = extract(suite, plain(shared), "secret", empty);
    return new HpkeKeySchedule(
        expand(suite, secret, "key", context, keySize),
        expand(suite, secret, "base_nonce", context, NONCE_SIZE));
  }

  private static SecretBytes extract(Bytes suite, Bytes salt, String label, SecretBytes input) {
    Bytes labelled = Bytes.concat(Bytes.utf8("HPKE-v1"), suite, Bytes.utf8(label), plain(input));
    return Hkdf.extract(salt, secret(labelled));
  }

  private static SecretBytes expand(
      Bytes suite, SecretBytes key, String label, Bytes info, int size) {
    Bytes labelled =
        Bytes.concat(i2osp(size), Bytes.utf8("HPKE-v1"), suite, Bytes.utf8(label), info);
    return Hkdf.expand(key, labelled, size);
  }

  private static Bytes i2osp(int value) {
    return Bytes.wrap(ByteBuffer.allocate(2).putShort((short) value).array());
  }

  private static SecretBytes secret(Bytes bytes) {
    return SecretBytes.wrap(bytes.toArray());
  }

  static Bytes plain(SecretBytes bytes) {
    return Bytes.wrap(bytes.reveal(io.coneix.evidence.bytes.SecretAccess.FOR_CRYPTO));
  }
}
