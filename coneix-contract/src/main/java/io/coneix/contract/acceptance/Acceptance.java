package io.coneix.contract.acceptance;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.chain.RunChain;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.crypto.Hkdf;
import io.coneix.evidence.crypto.XWing;

/**
 * What a holder accepts: the payload that the key made for this contract signs.
 *
 * @param offerHash the signed offer
 * @param holderKey the holder's Ed25519 key for this contract only
 * @param statementKey the holder's X-Wing key that statements are sealed to
 * @param mailbox the address of the holder's mailbox
 * @param chainCommitment salted commitment to index and value of the name chain (THREATS, T02)
 * @param runChainBase r_0 of the contract's run names (THREATS, T11)
 * @param runNames K: the agreed runs and as many spare, 2 to 4,096
 * @param invitationMac HMAC under the invitation secret over all that stands before (THREATS, T06)
 */
public record Acceptance(
    Bytes offerHash,
    Bytes holderKey,
    Bytes statementKey,
    Bytes mailbox,
    Bytes chainCommitment,
    Bytes runChainBase,
    int runNames,
    Bytes invitationMac) {
  private static final int VERSION = 1;
  private static final int MAX_NAMES = RunChain.MAX_RUNS;
  private static final String MAC_LABEL = "coneix/acceptance/mac/1";

  /** Refuses sizes that are not those of keys and hashes. */
  public Acceptance {
    if (offerHash.size() != Sha256.SIZE
        || holderKey.size() != Ed25519PublicKey.SIZE
        || statementKey.size() != XWing.PUBLIC_KEY_SIZE
        || mailbox.size() != Sha256.SIZE
        || chainCommitment.size() != Sha256.SIZE
        || runChainBase.size() != Sha256.SIZE
        || invitationMac.size() != Hkdf.HASH_SIZE
        || runNames < 2
        || runNames > MAX_NAMES) {
      throw new IllegalArgumentException("acceptance with a field of another size");
    }
  }

  /** Decodes the payload of a signature. */
  public static Acceptance decode(Bytes payload) {
    Fields fields = Cbor.fields("acceptance", payload);
    fields.version(VERSION);
    Acceptance acceptance =
        new Acceptance(
            fields.bytes("offer hash", Sha256.SIZE),
            fields.bytes("holder key", Ed25519PublicKey.SIZE),
            fields.bytes("statement key", XWing.PUBLIC_KEY_SIZE),
            fields.bytes("mailbox", Sha256.SIZE),
            fields.bytes("chain commitment", Sha256.SIZE),
            fields.bytes("base of run names", Sha256.SIZE),
            fields.int32("run names", 2, MAX_NAMES),
            fields.bytes("invitation MAC", Hkdf.HASH_SIZE));
    fields.end();
    return acceptance;
  }

  /** The payload to sign. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(offerHash),
            CborValue.of(holderKey),
            CborValue.of(statementKey),
            CborValue.of(mailbox),
            CborValue.of(chainCommitment),
            CborValue.of(runChainBase),
            CborValue.of(runNames),
            CborValue.of(invitationMac)));
  }

  /** The same acceptance with the MAC that {@code invitationSecret} gives it. */
  public Acceptance withMac(SecretBytes invitationSecret) {
    return new Acceptance(
        offerHash,
        holderKey,
        statementKey,
        mailbox,
        chainCommitment,
        runChainBase,
        runNames,
        mac(invitationSecret));
  }

  /** True where the MAC was made with {@code invitationSecret}: the invited person accepted. */
  public boolean isFromInvited(SecretBytes invitationSecret) {
    return invitationMac.equals(mac(invitationSecret));
  }

  private Bytes mac(SecretBytes secret) {
    Acceptance blank =
        new Acceptance(
            offerHash,
            holderKey,
            statementKey,
            mailbox,
            chainCommitment,
            runChainBase,
            runNames,
            Bytes.of(new byte[Hkdf.HASH_SIZE]));
    return Hkdf.hmac(secret, Sha256.labelled(MAC_LABEL, blank.encode()));
  }
}
