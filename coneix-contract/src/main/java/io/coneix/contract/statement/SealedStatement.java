package io.coneix.contract.statement;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.evidence.crypto.XWing;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * A signed statement sealed to requester and holder as one object: the same bytes lie in both
 * mailboxes, and both open the same text.
 *
 * <p>Guarantees: only the two read it; each side checks the commitment to the content key before it
 * opens, so nobody can give the two sides different texts. It does not hide its size, which is the
 * contract's one size.
 *
 * @param header encoded {@code [version, KEM, KDF, AEAD]} (RFC 9180 identifiers; THREATS, T34)
 * @param commitment SHA-256 under a label over content key and header hash
 */
public record SealedStatement(
    Bytes header, Bytes commitment, Bytes wrapForRequester, Bytes wrapForHolder, Bytes ciphertext) {
  /** What a signed statement takes beside its answer, at most, in bytes. */
  public static final int OVERHEAD = 2_048;

  private static final int VERSION = 1;
  private static final int KEM_X_WING = 0x647a;
  private static final int KDF_HKDF_SHA256 = 1;
  private static final int AEAD_AES_256_GCM = 2;
  private static final int WRAP_SIZE =
      XWing.ENCAPSULATION_SIZE + OneTimeAead.KEY_SIZE + OneTimeAead.TAG_SIZE;
  private static final int PAD = 0x80;

  /** Room for other numbers, and for what a newer version of the header adds. */
  private static final int MAX_HEADER = 64;

  /** Anybody may post to a mailbox, where one stands in the way of all messages. */
  private static final int MAX_ITEMS = 64;

  private static final Bytes HEADER =
      Cbor.encode(
          CborValue.array(
              CborValue.of(VERSION),
              CborValue.of(KEM_X_WING),
              CborValue.of(KDF_HKDF_SHA256),
              CborValue.of(AEAD_AES_256_GCM)));

  /** Refuses another suite and other sizes. */
  public SealedStatement {
    if (!header.equals(HEADER)
        || commitment.size() != Sha256.SIZE
        || wrapForRequester.size() != WRAP_SIZE
        || wrapForHolder.size() != WRAP_SIZE) {
      throw new IllegalArgumentException("sealed statement of another suite or size");
    }
  }

  /**
   * Seals a signed statement.
   *
   * @param schemaBytes the schema's most bytes; the plaintext is padded to it and {@link #OVERHEAD}
   */
  public static SealedStatement seal(
      Bytes signed,
      int schemaBytes,
      XWing.PublicKey requester,
      XWing.PublicKey holder,
      SecureRandom random) {
    SecretBytes key = SecretBytes.random(OneTimeAead.KEY_SIZE, random);
    Bytes commitment = commitment(key);
    Bytes plainKey = Bytes.of(key.unsafeReveal(SecretAccess.FOR_CRYPTO));
    Bytes info = wrapInfo(commitment);
    Bytes forRequester = XWing.seal(requester, info, Bytes.EMPTY, plainKey, random);
    Bytes forHolder = XWing.seal(holder, info, Bytes.EMPTY, plainKey, random);
    Bytes aad = Bytes.concat(HEADER, commitment, forRequester, forHolder);
    Bytes text = OneTimeAead.seal(key, pad(signed, schemaBytes + OVERHEAD), aad);
    key.wipe();
    return new SealedStatement(HEADER, commitment, forRequester, forHolder, text);
  }

  /** Opens as the requester; empty where it was not sealed to {@code key}. */
  public Optional<Bytes> openAsRequester(XWing.PrivateKey key) {
    return open(key, wrapForRequester);
  }

  /** Opens as the holder; empty where it was not sealed to {@code key}. */
  public Optional<Bytes> openAsHolder(XWing.PrivateKey key) {
    return open(key, wrapForHolder);
  }

  private Optional<Bytes> open(XWing.PrivateKey key, Bytes wrap) {
    Optional<SecretBytes> content =
        XWing.open(key, wrapInfo(commitment), Bytes.EMPTY, wrap)
            .map(plain -> SecretBytes.of(plain.unsafeArray()))
            .filter(cek -> cek.size() == OneTimeAead.KEY_SIZE)
            .filter(cek -> commitment(cek).equals(commitment));
    Bytes aad = Bytes.concat(header, commitment, wrapForRequester, wrapForHolder);
    return content
        .flatMap(cek -> OneTimeAead.open(cek, ciphertext, aad))
        .flatMap(SealedStatement::unpad);
  }

  private static Bytes commitment(SecretBytes key) {
    Bytes plain = Bytes.of(key.unsafeReveal(SecretAccess.FOR_CRYPTO));
    return Sha256.labelled("coneix/statement/commitment/1", plain, Sha256.of(HEADER));
  }

  private static Bytes wrapInfo(Bytes commitment) {
    return Bytes.concat(Bytes.utf8("coneix/statement/wrap/1"), Sha256.of(HEADER), commitment);
  }

  private static Bytes pad(Bytes text, int size) {
    if (text.size() >= size) {
      throw new IllegalArgumentException(text.size() + " bytes do not fit into " + size);
    }
    byte[] padded = Arrays.copyOf(text.unsafeArray(), size);
    padded[text.size()] = (byte) PAD;
    return Bytes.wrap(padded);
  }

  private static Optional<Bytes> unpad(Bytes padded) {
    int end = padded.size() - 1;
    while (end >= 0 && padded.at(end) == 0) {
      end--;
    }
    return end < 0 || padded.at(end) != PAD ? Optional.empty() : Optional.of(padded.slice(0, end));
  }

  /**
   * Decodes what {@link #encode} writes.
   *
   * @throws UnknownSuite where a newer program may read it
   */
  public static SealedStatement decode(Bytes encoded) {
    Fields fields = Cbor.fields("sealed statement", encoded, MAX_ITEMS);
    fields.version(VERSION);
    Bytes header = fields.bytes("header", 1, MAX_HEADER);
    if (!header.equals(HEADER)) {
      throw unknown(header);
    }
    SealedStatement sealed =
        new SealedStatement(
            header,
            fields.bytes("commitment", Sha256.SIZE),
            fields.bytes("requester's wrap", WRAP_SIZE),
            fields.bytes("holder's wrap", WRAP_SIZE),
            fields.bytes("ciphertext", OneTimeAead.TAG_SIZE, 1 << 21));
    fields.end();
    return sealed;
  }

  /** Of another header than {@link #HEADER}: numbers that are the same have the same bytes. */
  private static UnknownSuite unknown(Bytes header) {
    Fields fields = Cbor.fields("sealed statement, header", header, MAX_ITEMS);
    fields.version(VERSION);
    String found = suite(id(fields, "KEM"), id(fields, "KDF"), id(fields, "AEAD"));
    fields.end();
    return new UnknownSuite(suite(KEM_X_WING, KDF_HKDF_SHA256, AEAD_AES_256_GCM), found);
  }

  private static int id(Fields fields, String name) {
    return fields.int32(name, 0, 0xffff);
  }

  private static String suite(int kem, int kdf, int aead) {
    return "KEM " + kem + ", KDF " + kdf + ", AEAD " + aead;
  }

  /** The encoded object. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(header),
            CborValue.of(commitment),
            CborValue.of(wrapForRequester),
            CborValue.of(wrapForHolder),
            CborValue.of(ciphertext)));
  }
}
