package io.coneix.contract.acceptance;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Hkdf;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.evidence.error.UnusableInput;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * What a company hands to one person, on paper or in a message: the way to the offer, and the
 * secret that proves the person to the company.
 *
 * @param id 16 bytes that the offer repeats
 * @param secret 32 bytes; who knows it can accept in the person's place, once
 * @param platform the platform's URL
 */
public record Invitation(Bytes id, SecretBytes secret, String platform) {
  private static final int VERSION = 1;
  private static final int ID_SIZE = 16;
  private static final int SECRET_SIZE = 32;
  private static final String PREFIX = "coneix-invitation-";

  /** A text that is no invitation. */
  public static final class BadInvitation extends UnusableInput {
    /** Builds the failure. */
    public BadInvitation(String expected, String found) {
      super("not an invitation", "invitation", expected, found, "copy the whole line again");
    }
  }

  /** Refuses sizes out of bounds. */
  public Invitation {
    if (id.size() != ID_SIZE || secret.size() != SECRET_SIZE || platform.length() > 300) {
      throw new IllegalArgumentException("invitation with a field of another size");
    }
  }

  /** A fresh invitation. */
  public static Invitation create(String platform, SecureRandom random) {
    byte[] id = new byte[ID_SIZE];
    random.nextBytes(id);
    return new Invitation(Bytes.wrap(id), SecretBytes.random(SECRET_SIZE, random), platform);
  }

  /**
   * Reads the line that {@link #toText} writes.
   *
   * @throws BadInvitation where it is none
   */
  public static Invitation parse(String text) {
    String line = text.strip();
    if (!line.startsWith(PREFIX)) {
      throw new BadInvitation("a line that begins with " + PREFIX, "another line");
    }
    Bytes encoded;
    try {
      encoded = Bytes.fromBase64Url(line.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      throw new BadInvitation("base64url", "other characters");
    }
    Fields fields = Cbor.fields("invitation", encoded);
    fields.version(VERSION);
    Invitation invitation =
        new Invitation(
            fields.bytes("id", ID_SIZE),
            SecretBytes.of(fields.bytes("secret", SECRET_SIZE).unsafeArray()),
            fields.text("platform", 1, 300));
    fields.end();
    return invitation;
  }

  /** One line of text, to be handed to the person only. */
  public String toText() {
    Bytes encoded =
        Cbor.encode(
            CborValue.array(
                CborValue.of(VERSION),
                CborValue.of(id),
                CborValue.of(Bytes.of(secret.unsafeReveal(SecretAccess.FOR_OWNER))),
                CborValue.of(platform)));
    return PREFIX + encoded.base64Url();
  }

  /** The capability to read the mailbox in which the offer waits. */
  public SecretBytes offerMailbox() {
    return Hkdf.derive(secret, "coneix/invitation/mailbox/1");
  }

  /** Seals the signed offer, so that only the invited person reads it. */
  public Bytes sealOffer(Bytes signedOffer, SecureRandom random) {
    byte[] salt = new byte[Sha256.SIZE];
    random.nextBytes(salt);
    Bytes header = Bytes.wrap(salt);
    return Bytes.concat(header, OneTimeAead.seal(offerKey(header), signedOffer, header));
  }

  /** Opens what {@link #sealOffer} made; empty where it is for another invitation. */
  public Optional<Bytes> openOffer(Bytes sealed) {
    if (sealed.size() < Sha256.SIZE) {
      return Optional.empty();
    }
    Bytes header = sealed.slice(0, Sha256.SIZE);
    return OneTimeAead.open(offerKey(header), sealed.slice(Sha256.SIZE, sealed.size()), header);
  }

  private SecretBytes offerKey(Bytes salt) {
    return Hkdf.derive(secret, "coneix/invitation/offer/1", salt);
  }
}
