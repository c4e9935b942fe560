package io.coneix.platform.postgres;

import io.coneix.evidence.error.UnusableInput;

/** A server that lets a client in without a password (T37). */
public final class UnsafeAuthentication extends UnusableInput {
  UnsafeAuthentication(String where) {
    super(
        "database lets clients in without a password",
        where,
        "scram-sha-256",
        "trust",
        "replace trust by scram-sha-256 in pg_hba.conf and reload the server");
  }
}
