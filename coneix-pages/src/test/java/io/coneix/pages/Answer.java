package io.coneix.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a server sent back, byte by byte: a client library would tidy it up. */
record Answer(int status, Map<String, List<String>> headers, String body) {
  private static final String END_OF_HEAD = "\r\n\r\n";

  /** Reads a whole answer; status 0 where the server closed without one. */
  static Answer parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf(END_OF_HEAD);
    if (!text.startsWith("HTTP/1.") || end < 0) {
      return new Answer(0, Map.of(), text);
    }
    List<String> head = text.substring(0, end).lines().toList();
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    int status = Integer.parseInt(head.get(0).split(" ")[1]);
    return new Answer(status, headers, text.substring(end + END_OF_HEAD.length()));
  }

  /** The only value of a header; empty where it is missing. */
  Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    if (values.size() > 1) {
      throw new UncheckedIOException(new IOException("several values of " + name + ": " + values));
    }
    return values.stream().findFirst();
  }
}
