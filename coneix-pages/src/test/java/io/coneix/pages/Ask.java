package io.coneix.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request, put together line by line: a client library would refuse the hostile ones. */
final class Ask {
  private static final int TIMEOUT_MS = 10_000;

  private final int port;
  private final String line;
  private final List<String> headers = new ArrayList<>();
  private String body = "";

  private Ask(int port, String line) {
    this.port = port;
    this.line = line;
  }

  /** A request that a page of the server's own would make, but for the cookie. */
  static Ask of(int port, String method, String target) {
    Ask ask = new Ask(port, method + " " + target + " HTTP/1.1");
    ask.also("Host", "127.0.0.1:" + port).also("Connection", "close");
    return method.equals("POST") ? ask.also("Origin", "http://127.0.0.1:" + port) : ask;
  }

  /** A request whose first line is that. */
  static Ask line(int port, String line) {
    return new Ask(port, line);
  }

  /** Sets a header, once. */
  Ask with(String name, String value) {
    return without(name).also(name, value);
  }

  /** Adds a header, even where it is there already. */
  Ask also(String name, String value) {
    headers.add(name + ": " + value);
    return this;
  }

  Ask without(String name) {
    headers.removeIf(
        h -> h.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
    return this;
  }

  Ask form(String content) {
    this.body = content;
    return with("Content-Type", "application/x-www-form-urlencoded");
  }

  Ask body(String content) {
    this.body = content;
    return this;
  }

  Answer send() {
    StringBuilder text = new StringBuilder(line).append("\r\n");
    headers.forEach(header -> text.append(header).append("\r\n"));
    if (!body.isEmpty()) {
      text.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    text.append("\r\n").append(body);
    return exchange(text.toString());
  }

  private Answer exchange(String text) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(TIMEOUT_MS);
      writeWhatIsTaken(socket, text.getBytes(StandardCharsets.ISO_8859_1));
      return Answer.parse(readWhatComes(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that has refused a body may close before it has read all; its answer still counts. */
  private static void writeWhatIsTaken(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
    } catch (SocketException closedEarly) {
      return;
    }
  }

  /** All up to the end or the reset, which follows where bytes of a request were left unread. */
  private static byte[] readWhatComes(InputStream in) throws IOException {
    ByteArrayOutputStream came = new ByteArrayOutputStream();
    byte[] part = new byte[8_192];
    try {
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        came.write(part, 0, n);
      }
    } catch (SocketException reset) {
      return came.toByteArray();
    }
    return came.toByteArray();
  }
}
