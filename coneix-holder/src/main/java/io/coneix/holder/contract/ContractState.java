package io.coneix.holder.contract;

import java.util.Locale;

/** Where a contract stands; the ordinal is the wire number in the wallet's store. */
public enum ContractState {
  /** Accepted; the requester has not answered yet. */
  ACCEPTED,
  /** Countersigned: runs are possible. */
  CONCLUDED,
  /** The holder has said no. */
  REFUSED,
  /** The holder has ended it. */
  REVOKED;

  /** For example {@code concluded}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
