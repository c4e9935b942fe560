package io.coneix.client.wire;

import io.coneix.evidence.drop.DropBox;

/** The bounds of the protocol, in bytes unless said otherwise (THREATS, T27 and T44). */
public final class Limits {
  /** Most entries of one append. */
  public static final int APPEND_ENTRIES = 1_000;

  /** Body of an append: the entries, and the frame around them. */
  public static final int APPEND_BODY = APPEND_ENTRIES * 66 + 64;

  /** Answer to an append: 64 hashes of an entry's proof, with their frames. */
  public static final int APPEND_ANSWER = APPEND_ENTRIES * (64 * 34 + 16) + (128 << 10);

  /** A public object. */
  public static final int OBJECT = 256 << 10;

  /** A blob. */
  public static final int BLOB = 16 << 20;

  /** A message to a mailbox. */
  public static final int MESSAGE = 4 << 20;

  /** What a phone posts into a drop box. */
  public static final int DROP = DropBox.MAX_BODY;

  /** Most drops that wait in one box: one a minute for more than a month. */
  public static final int DROPS_WAITING = 50_000;

  /** Most drops in one page. */
  public static final int PAGE_DROPS = 1_000;

  /** A sealed job. */
  public static final int JOB = 16 << 20;

  /** A sealed statement goes into mailboxes. */
  public static final int STATEMENT = MESSAGE;

  /** Evidence of an enclave is logged and kept as a public object. */
  public static final int EVIDENCE = OBJECT;

  /** What a message's frame adds to its content. */
  public static final int FRAME = 1 << 10;

  /** Most messages in one page of a mailbox. */
  public static final int PAGE_MESSAGES = 64;

  /** A page is not prolonged once it holds as many bytes. */
  public static final int PAGE_BYTES = 8 << 20;

  /** A page of a mailbox: one message may lead beyond {@link #PAGE_BYTES}. */
  public static final int MAILBOX_PAGE = PAGE_BYTES + MESSAGE + PAGE_MESSAGES * 64;

  /** A page of a drop box. */
  public static final int DROP_PAGE = PAGE_DROPS * (DROP + 16) + FRAME;

  /** Most checkpoints in one answer. */
  public static final int CHECKPOINTS = 1_000;

  /** An answer of checkpoints, each with up to 64 cosignatures. */
  public static final int CHECKPOINTS_ANSWER = CHECKPOINTS * (64 * 96 + 64) + FRAME;

  /** Most enclaves in one answer. */
  public static final int ENCLAVES = 64;

  /** An answer of enclaves. */
  public static final int ENCLAVES_ANSWER = ENCLAVES * (EVIDENCE + 8) + FRAME;

  /** An answer that holds no data, or the words of a refusal. */
  public static final int SMALL_ANSWER = 256 << 10;

  /** Most items of a message; a full page of drops has three for each. */
  public static final int ITEMS = 4_096;

  /** Length of a code in characters. */
  public static final int CODE = 64;

  private Limits() {}
}
