package io.geowallet.wallet.live.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The applications that the wallet understands; the ordinal is the number on disk. A phone's token
 * opens the path of its own application and no other.
 */
public enum PhoneClient {
  /** OwnTracks in HTTP mode; its own recorder has the same path. */
  OWNTRACKS("/pub", Credentials.BASIC, false, "[]"),
  /** Overland; deletes its positions when it reads exactly this answer. */
  OVERLAND("/overland", Credentials.BEARER, false, "{\"result\":\"ok\"}"),
  /** Traccar Client, and whatever else speaks OsmAnd's form; it sends no credentials. */
  TRACCAR("/traccar/", Credentials.PATH, true, ""),
  /** GPSLogger for Android, custom URL. */
  GPSLOGGER("/gpslogger", Credentials.BASIC, true, ""),
  /** Home Assistant's companion: the shape of its webhook. */
  HOME_ASSISTANT("/api/webhook/", Credentials.PATH, false, "{}");

  private static final int BATCHES = 16;

  /** Where an application puts the token. */
  public enum Credentials {
    /** User and password (RFC 7617). */
    BASIC,
    /** Bearer (RFC 6750); the phone's name is not sent. */
    BEARER,
    /** The end of the path. */
    PATH
  }

  private final String path;
  private final Credentials credentials;
  private final boolean form;
  private final String answer;

  PhoneClient(String path, Credentials credentials, boolean form, String answer) {
    this.path = path;
    this.credentials = credentials;
    this.form = form;
    this.answer = answer;
  }

  /** The application whose path that is. */
  public static Optional<PhoneClient> ofPath(String path) {
    return Arrays.stream(values()).filter(c -> c.owns(path)).findFirst();
  }

  /** The application of that name, as on the command line. */
  public static Optional<PhoneClient> named(String text) {
    return Arrays.stream(values()).filter(c -> c.text().equals(text)).findFirst();
  }

  private boolean owns(String asked) {
    return credentials == Credentials.PATH ? asked.startsWith(path) : asked.equals(path);
  }

  /** Its name on the command line, for example {@code home-assistant}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its path; where the token is the end of it, everything before. */
  public String path() {
    return path;
  }

  /** Where it puts the token. */
  public Credentials credentials() {
    return credentials;
  }

  /** True where it may send fields in query or form, by GET too; false: JSON by POST. */
  public boolean sendsForms() {
    return form;
  }

  /** What it is told when all is durable. */
  public String answer() {
    return answer;
  }

  /** How long a request may be, where {@code usual} is enough for one position. */
  public int mostBytes(int usual) {
    return this == OVERLAND ? usual * BATCHES : usual;
  }
}
