package io.coneix.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A platform that sends the head of an answer and then one piece after each pause; to one client.
 */
final class DrippingPlatform implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Duration pause;
  private final int pieces;
  private final int pieceBytes;
  private final int announcedBytes;
  private final Duration beforeHead;

  DrippingPlatform(Duration pause, int pieces, int pieceBytes, int announcedBytes)
      throws IOException {
    this(pause, pieces, pieceBytes, announcedBytes, Duration.ZERO);
  }

  DrippingPlatform(
      Duration pause, int pieces, int pieceBytes, int announcedBytes, Duration beforeHead)
      throws IOException {
    this.beforeHead = beforeHead;
    this.pause = pause;
    this.pieces = pieces;
    this.pieceBytes = pieceBytes;
    this.announcedBytes = announcedBytes;
    Thread thread = new Thread(this::serve, "dripping platform");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    try (Socket socket = server.accept()) {
      Thread.sleep(beforeHead.toMillis());
      String head = "HTTP/1.1 200 OK\r\nContent-Length: " + announcedBytes + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < pieces; i++) {
        Thread.sleep(pause.toMillis());
        socket.getOutputStream().write(new byte[pieceBytes]);
      }
      // Until the client lets go, or the test is over.
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException | InterruptedException e) {
      // The client has given up.
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
