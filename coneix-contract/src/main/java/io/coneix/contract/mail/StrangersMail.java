package io.coneix.contract.mail;

import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.acceptance.UnknownKind;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.UnknownSuite;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.UnsupportedVersion;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Tells what can never be for this key: whoever is shown a bundle knows the mailbox's address and
 * may fill it. What opens is looked at in full elsewhere, and may have to wait.
 *
 * <p>What only a newer program may read is kept, up to a bound, in the order of the mailbox:
 * anybody can write a version that nobody knows, and each reading brings all that was kept. One
 * object for each reading of a mailbox: it counts. Not thread-safe.
 */
public final class StrangersMail {
  /** Most messages that are kept for a newer program. */
  public static final int KEPT_MESSAGES = 16;

  /** Most bytes of them. */
  public static final int KEPT_BYTES = 8 << 20;

  private final XWing.PrivateKey key;
  private final BiFunction<SealedStatement, XWing.PrivateKey, Optional<Bytes>> opening;
  private int keptMessages;
  private int keptBytes;

  private StrangersMail(
      XWing.PrivateKey key,
      BiFunction<SealedStatement, XWing.PrivateKey, Optional<Bytes>> opening) {
    this.key = key;
    this.opening = opening;
  }

  /** For the mailbox of the requester with {@code key}. */
  public static StrangersMail ofRequester(XWing.PrivateKey key) {
    return new StrangersMail(key, SealedStatement::openAsRequester);
  }

  /** For the mailbox of the holder with {@code key}. */
  public static StrangersMail ofHolder(XWing.PrivateKey key) {
    return new StrangersMail(key, SealedStatement::openAsHolder);
  }

  /**
   * True where {@code body} is no letter or statement, is sealed to another key, or is one too many
   * of those that a newer program may read.
   */
  public boolean has(Bytes body) {
    try {
      return Letter.isLetter(body)
          ? Letter.decode(body).open(key).isEmpty()
          : opening.apply(SealedStatement.decode(body), key).isEmpty();
    } catch (UnsupportedVersion | UnknownKind | UnknownSuite e) {
      return isOneTooMany(body);
    } catch (UnusableInput | Refused e) {
      return true;
    }
  }

  private boolean isOneTooMany(Bytes body) {
    if (keptMessages >= KEPT_MESSAGES || body.size() > KEPT_BYTES - keptBytes) {
      return true;
    }
    keptMessages++;
    keptBytes += body.size();
    return false;
  }
}
