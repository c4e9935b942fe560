package io.geowallet.wallet.live.setup;

import java.util.Locale;

/**
 * One line to be typed into an application.
 *
 * @param field what it is called there
 * @param value what to type
 */
public record Setting(Field field, String value) {
  /** What settings are called; texts have a name for each, by {@link #key}. */
  public enum Field {
    /** OwnTracks' way of sending. */
    MODE,
    /** Where to send. */
    URL,
    /** Who sends. */
    USER,
    /** The phone's token. */
    PASSWORD,
    /** The phone's token, for Overland. */
    TOKEN,
    /** What payloads are under. */
    ENCRYPTION_KEY,
    /** The phone's name in what it sends. */
    DEVICE_ID,
    /** The HTTP method. */
    METHOD,
    /** The HTTP headers. */
    HEADERS,
    /** The HTTP body. */
    BODY;

    /** The end of the key of its name, for example {@code encryption-key}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Values hold secrets, and are not printed. */
  @Override
  public String toString() {
    return "setting " + field.key();
  }
}
