package io.coneix.requester;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.key.RootSecret;

/**
 * The keys of a company's desk, all derived from one root.
 *
 * @param signing signs offers and countersignatures; the accreditation certifies it
 * @param statements opens statements and acceptances
 * @param mailbox the capability to read the company's mailbox
 * @param store seals what the desk keeps
 */
public record RequesterKeys(
    Ed25519PrivateKey signing,
    XWing.PrivateKey statements,
    SecretBytes mailbox,
    SecretBytes store) {

  /** The keys of {@code root}. */
  public static RequesterKeys of(RootSecret root) {
    return new RequesterKeys(
        Ed25519PrivateKey.of(root.derive("coneix/requester/sign/1")),
        XWing.fromSeed(root.derive("coneix/requester/statements/1")),
        root.derive("coneix/requester/mailbox/1"),
        root.derive("coneix/requester/store/1"));
  }
}
