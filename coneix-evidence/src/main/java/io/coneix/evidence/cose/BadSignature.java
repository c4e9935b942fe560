package io.coneix.evidence.cose;

import io.coneix.evidence.error.Refused;
import java.util.Locale;

/** A signature that is not the expected key's over the expected kind of object. */
public final class BadSignature extends Refused {
  /** Builds the failure from the kind of object that was expected. */
  public BadSignature(ObjectType type) {
    super(
        "signature does not hold",
        type.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        "a signature by the key that is named",
        "another",
        "the object was changed, or signed by somebody else");
  }
}
