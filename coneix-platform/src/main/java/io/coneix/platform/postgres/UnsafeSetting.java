package io.coneix.platform.postgres;

import io.coneix.evidence.error.UnusableInput;

/** A server whose setting lets it forget what it has acknowledged. */
public final class UnsafeSetting extends UnusableInput {
  private final String setting;

  UnsafeSetting(String setting, String value) {
    super(
        "database is not durable",
        setting,
        "on",
        value,
        "set " + setting + " = on in postgresql.conf, and for the role and the database");
    this.setting = setting;
  }

  /** The name of the setting, for example {@code fsync}. */
  public String setting() {
    return setting;
  }
}
