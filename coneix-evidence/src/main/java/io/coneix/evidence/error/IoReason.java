package io.coneix.evidence.error;

import java.util.List;
import java.util.Map;

/**
 * What a disk or a network said, in words for the {@code found} of a message. The messages of the
 * JDK's exceptions are not passed on: they hold paths and addresses, or nothing at all. Stateless.
 *
 * <p>Classes are known by name alone, since this module knows neither files nor sockets.
 */
public final class IoReason {
  private static final String OTHER = "an input or output error";

  private static final Map<String, String> BY_CLASS =
      Map.ofEntries(
          Map.entry("java.net.ConnectException", "a refused connection"),
          Map.entry("java.net.UnknownHostException", "a host name that nobody knows"),
          Map.entry("java.net.SocketTimeoutException", "no answer in time"),
          Map.entry("java.net.http.HttpTimeoutException", "no answer in time"),
          Map.entry("java.net.http.HttpConnectTimeoutException", "no connection in time"),
          Map.entry("java.nio.channels.UnresolvedAddressException", "an unknown host name"),
          Map.entry("java.nio.file.NoSuchFileException", "no such file or directory"),
          Map.entry("java.nio.file.AccessDeniedException", "permission denied"),
          Map.entry("java.nio.file.FileAlreadyExistsException", "one that exists"),
          Map.entry("java.nio.file.NotDirectoryException", "no directory"),
          Map.entry("java.nio.file.DirectoryNotEmptyException", "a directory that is not empty"));

  /** Ends of messages: the system's own words (strerror), after a path that is left out. */
  private static final List<String> SYSTEM =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "Read-only file system",
          "Not a directory",
          "Is a directory",
          "File name too long",
          "Too many open files",
          "Operation not permitted",
          "Device or resource busy",
          "No such device or address",
          "Input/output error");

  private IoReason() {}

  /** The reason in words; of the failure itself, or of the first cause that is known. */
  public static String of(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String known = BY_CLASS.get(t.getClass().getName());
      if (known != null) {
        return known;
      }
      String message = t.getMessage() == null ? "" : t.getMessage();
      for (String words : SYSTEM) {
        if (message.endsWith(words)) {
          return words;
        }
      }
    }
    return OTHER;
  }
}
