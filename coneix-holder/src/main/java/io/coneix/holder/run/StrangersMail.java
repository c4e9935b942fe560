package io.coneix.holder.run;

import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.UnsupportedVersion;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;

/**
 * Tells what can never be for this key: whoever is shown a bundle knows the mailbox's address and
 * may fill it. What opens is looked at in full elsewhere, and may have to wait. Stateless.
 */
final class StrangersMail {
  private final XWing.PrivateKey key;

  StrangersMail(XWing.PrivateKey key) {
    this.key = key;
  }

  /** True where {@code body} is no letter or statement, or is sealed to another key. */
  boolean has(Bytes body) {
    try {
      return Letter.isLetter(body)
          ? Letter.decode(body).open(key).isEmpty()
          : SealedStatement.decode(body).openAsHolder(key).isEmpty();
    } catch (UnsupportedVersion e) {
      // A newer program may read it.
      return false;
    } catch (UnusableInput | Refused e) {
      return true;
    }
  }
}
