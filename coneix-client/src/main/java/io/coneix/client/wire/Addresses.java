package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;

/**
 * Where things lie, derived from the capability that opens them. Stateless; thread-safe.
 *
 * <p>A capability is 32 random or derived bytes. The platform sees it when it is used, compares its
 * hash with the address, and forgets it.
 */
public final class Addresses {
  /** Length of a capability in bytes. */
  public static final int CAPABILITY_SIZE = 32;

  /** Length of a run's id in bytes. */
  public static final int RUN_ID_SIZE = 16;

  private Addresses() {}

  /** The blob that {@code writeCapability} may write and delete; whoever knows it may read. */
  public static Bytes blob(SecretBytes writeCapability) {
    return derive("coneix/blob/address/1", writeCapability);
  }

  /** The mailbox that {@code readCapability} may read and empty; whoever knows it may post. */
  public static Bytes mailbox(SecretBytes readCapability) {
    return derive("coneix/mailbox/address/1", readCapability);
  }

  /** The id of a message: the same bytes twice are one message. */
  public static Bytes message(Bytes body) {
    return Sha256.labelled("coneix/mailbox/message/1", body);
  }

  /** The id of a run: the same sealed job twice is one run. */
  public static Bytes run(Bytes sealedJob) {
    return Sha256.labelled("coneix/run/id/1", sealedJob).slice(0, RUN_ID_SIZE);
  }

  private static Bytes derive(String label, SecretBytes capability) {
    if (capability.size() != CAPABILITY_SIZE) {
      throw new IllegalArgumentException("capability of " + capability.size() + " bytes");
    }
    return Sha256.labelled(label, Bytes.wrap(capability.unsafeReveal(SecretAccess.FOR_CRYPTO)));
  }
}
